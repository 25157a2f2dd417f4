package io.backline.shows;

import io.backline.model.Show;
import io.backline.model.Venue;
import io.backline.providers.ticketmaster.Event;
import io.backline.providers.ticketmaster.EventPage;
import io.backline.runtime.PhaseRun;
import io.backline.store.Library;
import io.backline.store.Stamp;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Stores pages of events as they come, from any thread, and keeps count. */
final class ShowsRun {
  private final PhaseRun run;
  private final Library library;
  private final Map<String, Stamp> stored;
  private final AtomicInteger total;
  private final Set<String> seen = ConcurrentHashMap.newKeySet();
  private volatile boolean lookedFromTheFarEnd;

  ShowsRun(PhaseRun run, Library library, ShowsCursor cursor) {
    this.run = run;
    this.library = library;
    this.stored = new ConcurrentHashMap<>(library.shows().stamps(run.artistId()));
    this.seen.addAll(cursor.seen());
    this.total = new AtomicInteger(cursor.total());
  }

  void store(Part part, EventPage page) {
    lookedFromTheFarEnd |= part.slice().latestFirst();
    // Later slices are parts of the first, whose total is the whole.
    total.compareAndSet(0, page.total());
    List<Event> events = page.events();
    List<Venue> venues = events.stream().map(ShowReader::venue).flatMap(Optional::stream).toList();
    List<Show> shows =
        events.stream().map(event -> ShowReader.show(run.artistId(), event)).toList();
    // Venues first: a show never points to one that is not there.
    library.venues().write(venues);
    library.shows().write(run.artistId(), run.job().generation(), stored, shows);
    shows.forEach(show -> seen.add(ShowsCursor.mark(show)));
    report(0);
  }

  // Counted when it is written, so that pages side by side cannot turn the count back.
  private void report(int failed) {
    run.report(
        phase -> {
          int processed = seen.size();
          return phase.shows(Math.max(total.get(), processed), processed, failed);
        });
  }

  /** How many events Ticketmaster claims to have and has not shown. */
  int missing() {
    return Math.max(0, total.get() - seen.size());
  }

  /** Date filters may hide what has no time; the far end of the whole list may show it. */
  boolean hasLookedFromTheFarEnd() {
    return lookedFromTheFarEnd;
  }

  ShowsCursor cursor(List<Part> parts) {
    return new ShowsCursor(parts, total.get(), seen);
  }

  void complete() {
    report(missing());
  }
}
