package io.backline.samples.data;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * A Ticketmaster event.
 *
 * @param attractionIds everyone on the bill, a festival's promoter included
 * @param status as the provider spells it
 * @param addOnTo for parking, packages and further listings, the event they belong to
 * @param source the shop, where the provider names it
 * @param type the sort of thing sold, where the provider tells
 */
public record Event(
    String id,
    Optional<String> name,
    List<String> attractionIds,
    Optional<Venue> venue,
    EventDate date,
    Optional<String> status,
    String locale,
    Optional<String> addOnTo,
    Optional<String> source,
    Optional<String> type) {

  public Event {
    requireNonNull(id, "id is null");
    requireNonNull(name, "name is null");
    attractionIds = List.copyOf(attractionIds);
    requireNonNull(venue, "venue is null");
    requireNonNull(date, "date is null");
    requireNonNull(status, "status is null");
    requireNonNull(locale, "locale is null");
    requireNonNull(addOnTo, "addOnTo is null");
    requireNonNull(source, "source is null");
    requireNonNull(type, "type is null");
  }
}
