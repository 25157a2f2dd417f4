package io.backline.samples.data;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * A Ticketmaster event.
 *
 * @param attractionIds everyone on the bill, a festival's promoter included
 * @param status as the provider spells it
 * @param addOnTo for parking and packages, the event they belong to
 */
public record Event(
    String id,
    Optional<String> name,
    List<String> attractionIds,
    Optional<Venue> venue,
    EventDate date,
    Optional<String> status,
    String locale,
    Optional<String> addOnTo) {

  public Event {
    requireNonNull(id, "id is null");
    requireNonNull(name, "name is null");
    attractionIds = List.copyOf(attractionIds);
    requireNonNull(venue, "venue is null");
    requireNonNull(date, "date is null");
    requireNonNull(status, "status is null");
    requireNonNull(locale, "locale is null");
    requireNonNull(addOnTo, "addOnTo is null");
  }
}
