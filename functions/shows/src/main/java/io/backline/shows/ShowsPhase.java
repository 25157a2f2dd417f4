package io.backline.shows;

import io.backline.runtime.PhaseResult;
import io.backline.runtime.PhaseRun;
import io.backline.runtime.PhaseWork;
import io.backline.store.Library;
import io.backline.store.Parallel;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;

/** Reads every event of an artist with its venue, and derives the shows. */
final class ShowsPhase implements PhaseWork {
  private static final int PAGES_AT_ONCE = 4;

  private final EventListing events;
  private final Library library;

  ShowsPhase(EventListing events, Library library) {
    this.events = events;
    this.library = library;
  }

  @Override
  public PhaseResult run(PhaseRun run) {
    ShowsCursor cursor = run.cursor().map(ShowsCursor::parse).orElse(ShowsCursor.BEGINNING);
    ShowsRun shows = new ShowsRun(run, library, cursor);
    Deque<Part> parts = new ArrayDeque<>(cursor.parts());
    while (!parts.isEmpty()) {
      if (run.deadline().isNear()) {
        return new PhaseResult.HandOn();
      }
      readSome(run, shows, parts).reversed().forEach(parts::push);
      if (parts.isEmpty() && shows.missing() > 0 && !shows.hasLookedFromTheFarEnd()) {
        parts.add(Part.first(Slice.ALL_LATEST_FIRST));
      }
      run.checkpoint(shows.cursor(List.copyOf(parts)).toString());
    }
    shows.complete();
    return new PhaseResult.Done();
  }

  /**
   * Reads and stores the next pages, side by side. The answer is what is to be read because of
   * them.
   */
  private List<Part> readSome(PhaseRun run, ShowsRun shows, Deque<Part> parts) {
    List<Part> next =
        Stream.generate(parts::poll).limit(Math.min(PAGES_AT_ONCE, parts.size())).toList();
    return Parallel.map(next, PAGES_AT_ONCE, part -> read(run, shows, part)).stream()
        .flatMap(List::stream)
        .toList();
  }

  private List<Part> read(PhaseRun run, ShowsRun shows, Part part) {
    EventListing.Read read = events.read(run.tmAttractionId(), part);
    shows.store(part, read.page());
    return read.rest();
  }
}
