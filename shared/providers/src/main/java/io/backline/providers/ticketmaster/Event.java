package io.backline.providers.ticketmaster;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * A date on which something can be visited. Only the id is certain; null means that Ticketmaster
 * does not say.
 *
 * @param dateTime the start; absent where only the day is known
 * @param lastDate the last day of an event that goes on for several
 * @param timezone an IANA zone that Java knows, the venue's where the event has none
 * @param dateTba the date is to be announced or to be defined
 * @param status onsale, offsale, cancelled or canceled, postponed, rescheduled, … as spelled
 * @param initialStartDate the day it was first planned for, of a postponed or rescheduled event
 * @param venue the first one
 * @param source the shop it comes from, in lower case: ticketmaster, universe, frontgate, tmr
 * @param segment the primary class's widest part, in lower case: music, miscellaneous
 * @param type the primary class's sort of thing, in lower case: parking, upsell, also where the
 *     bill names one; mostly undefined
 * @param attractionIds everyone on the bill
 */
public record Event(
    String id,
    String name,
    String url,
    String imageUrl,
    Instant dateTime,
    LocalDate localDate,
    LocalTime localTime,
    LocalDate lastDate,
    String timezone,
    boolean dateTba,
    String status,
    LocalDate initialStartDate,
    EventVenue venue,
    String source,
    String segment,
    String type,
    List<String> attractionIds) {
  public Event {
    requireNonNull(id, "id is null");
    attractionIds = List.copyOf(attractionIds);
  }
}
