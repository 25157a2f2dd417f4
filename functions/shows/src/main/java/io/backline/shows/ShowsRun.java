package io.backline.shows;

import io.backline.model.ListedEvent;
import io.backline.providers.ticketmaster.EventPage;
import io.backline.runtime.PhaseRun;
import io.backline.store.Library;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Stores pages of events as they come, from any thread, and keeps count. */
final class ShowsRun {
  private final PhaseRun run;
  private final Library library;
  private final EventBook book;
  private final AtomicInteger total;
  private final Set<String> seen = ConcurrentHashMap.newKeySet();
  private volatile boolean lookedFromTheFarEnd;

  ShowsRun(PhaseRun run, Library library, ShowsCursor cursor) {
    this.run = run;
    this.library = library;
    this.book = book();
    this.seen.addAll(cursor.seen());
    this.total = new AtomicInteger(cursor.total());
  }

  private EventBook book() {
    return new EventBook(library, run.artistId(), run.job().generation());
  }

  void store(Part part, EventPage page) {
    lookedFromTheFarEnd |= part.slice().latestFirst();
    // Later slices are parts of the first, whose total is the whole.
    total.compareAndSet(0, page.total());
    List<ListedEvent> events = page.events().stream().map(ListedEvents::of).toList();
    book.add(events);
    events.forEach(event -> seen.add(ShowsCursor.mark(run.artistId(), event)));
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

  /** Derives once more, from what is stored now: an earlier run may have written a last page. */
  void complete() {
    book().derive();
    report(missing());
  }
}
