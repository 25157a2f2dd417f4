package io.backline.shows;

import io.backline.providers.ticketmaster.Event;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * When an event starts: the moment, and the day and time at the venue, each from the others where
 * it is missing. Null is what nobody can tell.
 */
record StartTime(Instant instant, LocalDate day, LocalTime time, String timezone) {

  /**
   * @param timezone IANA name, or null
   */
  static StartTime of(Event event, String timezone) {
    StartTime told =
        new StartTime(event.dateTime(), event.localDate(), event.localTime(), timezone);
    if (timezone == null) {
      return told;
    }
    ZoneId zone = ZoneId.of(timezone);
    if (told.instant == null && told.day != null && told.time != null) {
      Instant instant = told.day.atTime(told.time).atZone(zone).toInstant();
      return new StartTime(instant, told.day, told.time, timezone);
    }
    if (told.instant != null && told.day == null) {
      ZonedDateTime there = told.instant.atZone(zone);
      return new StartTime(told.instant, there.toLocalDate(), there.toLocalTime(), timezone);
    }
    return told;
  }
}
