package io.backline.shows;

import io.backline.model.Disappearance;
import io.backline.model.ListedEvent;
import io.backline.model.Shows;
import io.backline.store.ArtistRows;
import io.backline.store.Library;
import io.backline.store.Parallel;
import io.backline.store.Stamp;
import io.backline.store.WriteReport;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Future;
import java.util.function.Predicate;

/**
 * One artist's events as stored, and the shows that follow from them. Shows are derived anew from
 * all events whenever some were read, and only what differs is written. For one thread.
 */
final class EventBook {
  private final Library library;
  private final String artistId;
  private final long generation;
  private final Map<String, ListedEvent> events;
  private final Map<String, Stamp> storedEvents;
  private final Map<String, Stamp> storedShows;

  EventBook(Library library, String artistId, long generation) {
    this.library = library;
    this.artistId = artistId;
    this.generation = generation;
    Future<Map<String, Stamp>> shows = Parallel.begin(() -> library.shows().stamps(artistId));
    ArtistRows.Stored<ListedEvent> stored = library.events().stored(artistId);
    this.events = stored.rows();
    this.storedEvents = stored.stamps();
    this.storedShows = Parallel.join(shows);
  }

  /** Stores the events, with their venues, and what follows from them. */
  void add(List<ListedEvent> read) {
    List<ListedEvent> merged = read.stream().map(this::withWhatWasKnown).toList();
    Future<WriteReport> facts =
        Parallel.begin(() -> library.events().write(artistId, generation, storedEvents, merged));
    try {
      // Venues first: a show never points to one that is not there.
      library
          .venues()
          .write(merged.stream().map(ListedEvent::venue).filter(Objects::nonNull).toList());
      merged.forEach(event -> events.put(event.tmEventId(), event));
      derive();
    } finally {
      Parallel.join(facts);
    }
  }

  private ListedEvent withWhatWasKnown(ListedEvent read) {
    ListedEvent known = events.get(read.tmEventId());
    return known == null ? read : read.after(known);
  }

  /**
   * Marks events that a run did not see although it has read everything, unless they are too many
   * to be believed. What follows is not derived yet.
   *
   * @param doubtedSince see {@link Disappearance#isDoubtful}
   * @return how many were not seen and are kept for now
   */
  int withdrawUnseen(Predicate<ListedEvent> seen, Instant doubtedSince, Instant now) {
    List<ListedEvent> expected =
        events.values().stream().filter(event -> event.isExpected(now)).toList();
    List<ListedEvent> missed = expected.stream().filter(seen.negate()).toList();
    if (new Disappearance(expected.size(), missed.size()).isDoubtful(doubtedSince, now)) {
      return missed.size();
    }
    write(missed.stream().map(event -> event.withdrawn(now)).toList());
    return 0;
  }

  /**
   * Takes the mark off events that a run saw: one that it took the phase from may have marked them
   * since. What follows is not derived yet.
   */
  void listAgain(Predicate<ListedEvent> seen) {
    write(
        events.values().stream()
            .filter(event -> event.isWithdrawn() && seen.test(event))
            .map(ListedEvent::listedAgain)
            .toList());
  }

  private void write(List<ListedEvent> changed) {
    library.events().write(artistId, generation, storedEvents, changed);
    changed.forEach(event -> events.put(event.tmEventId(), event));
  }

  /** Stores what follows from the events. */
  void derive() {
    library
        .shows()
        .replaceAll(artistId, generation, storedShows, Shows.of(artistId, events.values()));
  }
}
