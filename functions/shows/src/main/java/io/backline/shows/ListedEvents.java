package io.backline.shows;

import io.backline.model.Ids;
import io.backline.model.ListedEvent;
import io.backline.model.ShowStatus;
import io.backline.model.TimeZones;
import io.backline.model.Venue;
import io.backline.providers.ticketmaster.Event;
import io.backline.providers.ticketmaster.EventVenue;
import java.util.Optional;

/**
 * The facts that shows are derived from, out of Ticketmaster's events. An event is kept whatever it
 * lacks.
 */
final class ListedEvents {
  private ListedEvents() {}

  static ListedEvent of(Event event) {
    StartTime start = StartTime.of(event, timezone(event).orElse(null));
    return new ListedEvent(
        event.id(),
        event.name(),
        start.instant(),
        start.day(),
        start.time(),
        event.lastDate(),
        start.timezone(),
        event.dateTba(),
        Optional.ofNullable(event.status()).flatMap(ShowStatus::of).orElse(null),
        event.initialStartDate(),
        event.url(),
        event.imageUrl(),
        venue(event).orElse(null),
        event.source(),
        event.segment(),
        event.type(),
        null);
  }

  private static Optional<String> timezone(Event event) {
    return Optional.ofNullable(event.timezone())
        .or(() -> Optional.ofNullable(event.venue()).flatMap(ListedEvents::timezone));
  }

  private static Optional<String> timezone(EventVenue venue) {
    return TimeZones.at(venue.country(), venue.region());
  }

  /** The venue, empty where the event names none. */
  private static Optional<Venue> venue(Event event) {
    return Optional.ofNullable(event.venue())
        .filter(venue -> venue.id() != null || venue.name() != null)
        .map(ListedEvents::venue);
  }

  private static Venue venue(EventVenue venue) {
    String id =
        venue.id() != null
            ? Ids.venue(venue.id())
            : Ids.venue(venue.name(), venue.city(), venue.country());
    return new Venue(
        id,
        venue.id(),
        venue.name(),
        venue.city(),
        venue.region(),
        venue.country(),
        venue.latitude(),
        venue.longitude(),
        venue.timezone());
  }
}
