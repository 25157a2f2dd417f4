package io.backline.shows;

import io.backline.model.ListedEvent;
import io.backline.runtime.PhaseRun;
import io.backline.store.Library;
import io.backline.store.Parallel;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;

/** Stores pages of events as they come, and keeps count. For one thread. */
final class ShowsRun {
  // A list moves on: what is read of it later than that may lack what had its place on a page that
  // was read before.
  private static final Duration ONE_LOOK = Duration.ofHours(1);

  private final PhaseRun run;
  private final Library library;
  private final Future<EventBook> book;
  private final Instant begun;
  private int total;
  private final Set<String> seen = new HashSet<>();
  private boolean lookedFromTheFarEnd;

  ShowsRun(PhaseRun run, Library library, ShowsCursor cursor, Instant now) {
    this.run = run;
    this.library = library;
    // While the first page comes.
    this.book = Parallel.begin(this::book);
    this.seen.addAll(cursor.seen());
    this.total = cursor.total();
    this.begun = cursor.isBeginning() ? now : cursor.begun();
  }

  private EventBook book() {
    return new EventBook(library, run.artistId(), run.job().generation());
  }

  void store(List<Read> reads) {
    for (Read read : reads) {
      lookedFromTheFarEnd |= read.part().slice().latestFirst();
      // Later slices are parts of the first, whose total is the whole.
      total = total == 0 ? read.page().total() : total;
    }
    List<ListedEvent> events =
        reads.stream()
            .flatMap(read -> read.page().events().stream())
            .map(ListedEvents::of)
            .toList();
    Parallel.join(book).add(events);
    events.forEach(event -> seen.add(ShowsCursor.mark(run.artistId(), event)));
    report(0);
  }

  private void report(int failed) {
    run.report(phase -> phase.shows(Math.max(total, seen.size()), seen.size(), failed));
  }

  /** How many events Ticketmaster claims to have and has not shown. */
  int missing() {
    return Math.max(0, total - seen.size());
  }

  /** Date filters may hide what has no time; the far end of the whole list may show it. */
  boolean hasLookedFromTheFarEnd() {
    return lookedFromTheFarEnd;
  }

  ShowsCursor cursor(List<Part> parts) {
    return new ShowsCursor(parts, total, seen, begun);
  }

  /**
   * Derives once more, from what is stored now: an earlier run may have written a last page, and
   * what is no longer listed is withdrawn.
   */
  void complete(Instant now) {
    boolean whole = missing() == 0 && !now.isAfter(begun.plus(ONE_LOOK));
    int kept = 0;
    if (!run.isFirst()) {
      EventBook stored = book();
      // Whoever takes the phase over from here on may have seen what this run has not.
      run.report(UnaryOperator.identity());
      stored.listAgain(this::wasSeen);
      kept = whole ? stored.withdrawUnseen(this::wasSeen, doubtedSince(), now) : 0;
      stored.derive();
    }
    report(missing());
    if (whole) {
      int notRemoved = kept;
      run.report(phase -> phase.notRemoving(notRemoved));
    }
  }

  private boolean wasSeen(ListedEvent event) {
    return seen.contains(ShowsCursor.mark(run.artistId(), event));
  }

  private Instant doubtedSince() {
    return run.job().synced().showsDoubted();
  }
}
