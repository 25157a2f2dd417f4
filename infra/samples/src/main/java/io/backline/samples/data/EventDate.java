package io.backline.samples.data;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * When an event is, as far as the provider says.
 *
 * @param lastDate of an event that goes on for days
 * @param initialDate where a postponed or rescheduled event stood before
 * @param timezone the event's own; the provider leaves it out for one event in five
 * @param tba the date is to be announced: there is none
 * @param tbd the date is to be determined: there is none
 */
public record EventDate(
    Optional<LocalDate> localDate,
    Optional<LocalTime> localTime,
    Optional<Instant> dateTime,
    Optional<LocalDate> lastDate,
    Optional<LocalDate> initialDate,
    Optional<ZoneId> timezone,
    boolean tba,
    boolean tbd) {

  public EventDate {
    requireNonNull(localDate, "localDate is null");
    requireNonNull(localTime, "localTime is null");
    requireNonNull(dateTime, "dateTime is null");
    requireNonNull(lastDate, "lastDate is null");
    requireNonNull(initialDate, "initialDate is null");
    requireNonNull(timezone, "timezone is null");
  }

  static EventDate at(LocalDate date, LocalTime time, ZoneId zone, boolean zoneGiven) {
    return new EventDate(
        Optional.of(date),
        Optional.of(time),
        Optional.of(date.atTime(time).atZone(zone).toInstant()),
        Optional.empty(),
        Optional.empty(),
        zoneGiven ? Optional.of(zone) : Optional.empty(),
        false,
        false);
  }

  static EventDate onDay(LocalDate date) {
    return onDays(date, Optional.empty());
  }

  static EventDate onDays(LocalDate first, LocalDate last) {
    return onDays(first, Optional.of(last));
  }

  private static EventDate onDays(LocalDate first, Optional<LocalDate> last) {
    return new EventDate(
        Optional.of(first),
        Optional.empty(),
        Optional.empty(),
        last,
        Optional.empty(),
        Optional.empty(),
        false,
        false);
  }

  /** The same, moved here from another day. */
  EventDate movedFrom(LocalDate before) {
    return new EventDate(
        localDate, localTime, dateTime, lastDate, Optional.of(before), timezone, tba, tbd);
  }

  /** The same, told in local time alone. */
  EventDate withoutInstant() {
    return new EventDate(
        localDate, localTime, Optional.empty(), lastDate, initialDate, timezone, tba, tbd);
  }

  static EventDate announcedLater(Optional<LocalDate> initialDate) {
    return undated(initialDate, true);
  }

  static EventDate determinedLater() {
    return undated(Optional.empty(), false);
  }

  private static EventDate undated(Optional<LocalDate> initialDate, boolean tba) {
    return new EventDate(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        initialDate,
        Optional.empty(),
        tba,
        !tba);
  }

  /** What date filters and sorting go by: the time, else the day's midnight in UTC. */
  public Optional<Instant> instant() {
    return dateTime.or(() -> localDate.map(date -> date.atStartOfDay().toInstant(ZoneOffset.UTC)));
  }
}
