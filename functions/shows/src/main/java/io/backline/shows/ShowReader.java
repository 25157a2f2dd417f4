package io.backline.shows;

import io.backline.model.Ids;
import io.backline.model.Show;
import io.backline.model.Venue;
import io.backline.providers.ticketmaster.Event;
import io.backline.providers.ticketmaster.EventVenue;
import java.util.Optional;

/** Shows and venues from Ticketmaster's events. An event is kept whatever it lacks. */
final class ShowReader {
  private ShowReader() {}

  static Show show(String artistId, Event event) {
    return new Show(
        Ids.show(artistId, event.id()),
        event.id(),
        event.name(),
        event.dateTime(),
        event.localDate(),
        event.localTime(),
        event.timezone(),
        event.dateTba(),
        event.status(),
        event.initialStartDate(),
        event.url(),
        event.imageUrl(),
        venue(event).map(Venue::id).orElse(null));
  }

  /** The venue, empty where the event names none. */
  static Optional<Venue> venue(Event event) {
    return Optional.ofNullable(event.venue())
        .filter(venue -> venue.id() != null || venue.name() != null)
        .map(ShowReader::venue);
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
