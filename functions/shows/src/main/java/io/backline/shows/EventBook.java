package io.backline.shows;

import static java.util.stream.Collectors.toMap;

import io.backline.model.ListedEvent;
import io.backline.model.Show;
import io.backline.model.Shows;
import io.backline.model.Venue;
import io.backline.store.Library;
import io.backline.store.Stamp;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * One artist's events as stored, and the shows that follow from them. Shows are derived anew from
 * all events whenever some were read, and only what differs is written. For any number of threads.
 */
final class EventBook {
  private final Library library;
  private final String artistId;
  private final long generation;
  private final Map<String, ListedEvent> events;
  private final Map<String, Stamp> storedEvents;
  private final Map<String, Stamp> storedShows;
  private final Lock deriving = new ReentrantLock();

  EventBook(Library library, String artistId, long generation) {
    this.library = library;
    this.artistId = artistId;
    this.generation = generation;
    this.events =
        new ConcurrentHashMap<>(
            library.events().all(artistId).stream()
                .collect(toMap(ListedEvent::tmEventId, event -> event)));
    this.storedEvents = new ConcurrentHashMap<>(library.events().stamps(artistId));
    this.storedShows = library.shows().stamps(artistId);
  }

  /** Stores the events, with their venues, and what follows from them. */
  void add(List<ListedEvent> read) {
    List<ListedEvent> merged = read.stream().map(this::withWhatWasKnown).toList();
    // Venues first: a show never points to one that is not there.
    List<Venue> venues = merged.stream().map(ListedEvent::venue).filter(Objects::nonNull).toList();
    library.venues().write(venues);
    library.events().write(artistId, generation, storedEvents, merged);
    merged.forEach(event -> events.put(event.tmEventId(), event));
    derive();
  }

  private ListedEvent withWhatWasKnown(ListedEvent read) {
    ListedEvent known = events.get(read.tmEventId());
    return known == null ? read : read.after(known);
  }

  /** Stores what follows from the events. */
  void derive() {
    deriving.lock();
    try {
      List<Show> shows = Shows.of(artistId, events.values());
      library.shows().replaceAll(artistId, generation, storedShows, shows);
    } finally {
      deriving.unlock();
    }
  }
}
