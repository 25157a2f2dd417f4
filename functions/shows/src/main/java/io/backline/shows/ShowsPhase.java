package io.backline.shows;

import io.backline.runtime.PhaseResult;
import io.backline.runtime.PhaseRun;
import io.backline.runtime.PhaseWork;
import io.backline.store.Library;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Reads every event of an artist and stores it as a show, with its venue. */
final class ShowsPhase implements PhaseWork {
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
    Deque<Slice> slices = new ArrayDeque<>(cursor.slices());
    boolean windowed = false;
    while (!slices.isEmpty()) {
      if (run.deadline().isNear()) {
        return new PhaseResult.HandOn();
      }
      EventListing.Read read = events.read(run.tmAttractionId(), slices.pop(), shows::store);
      windowed |= !read.rest().isEmpty();
      read.rest().reversed().forEach(slices::push);
      // Date filters may hide what has no time: both ends of the whole list are looked through
      // then.
      if (slices.isEmpty() && windowed && shows.missing() > 0) {
        windowed = false;
        slices.addAll(List.of(Slice.ALL_LATEST_FIRST));
      }
      run.checkpoint(shows.cursor(List.copyOf(slices)).toString());
    }
    shows.complete();
    return new PhaseResult.Done();
  }
}
