package io.backline.model;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * One artist's show. Its id follows from the event's id alone, because everything else about it may
 * change.
 *
 * @param name the event's name, or null
 * @param date the moment it starts, or null where only a date is known, or nothing
 * @param localDate the day at the venue, or null where it is to be announced
 * @param localTime the time at the venue, or null
 * @param timezone IANA name of the venue's zone, or null
 * @param dateTba whether the date is to be announced or determined
 * @param status or null
 * @param initialDate the day a postponed or rescheduled show was first to start, or null
 * @param venueId {@link Venue#id()}, or null
 * @param kind {@link EventKind#SHOW}, or what it is where the show that it is sold beside is not
 *     listed
 * @param offers what else is sold for it, and the same show listed again
 * @param withdrawnAt when it was noticed that it is no longer listed, or null while it is
 */
public record Show(
    String id,
    String tmEventId,
    String name,
    Instant date,
    LocalDate localDate,
    LocalTime localTime,
    String timezone,
    boolean dateTba,
    ShowStatus status,
    LocalDate initialDate,
    String url,
    String imageUrl,
    String venueId,
    EventKind kind,
    List<Offer> offers,
    Instant withdrawnAt) {
  public Show {
    requireNonNull(id, "id is null");
    requireNonNull(tmEventId, "tmEventId is null");
    requireNonNull(kind, "kind is null");
    offers = List.copyOf(offers);
  }
}
