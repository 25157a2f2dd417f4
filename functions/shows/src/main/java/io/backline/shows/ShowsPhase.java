package io.backline.shows;

import io.backline.runtime.Intake;
import io.backline.runtime.PhaseResult;
import io.backline.runtime.PhaseRun;
import io.backline.runtime.PhaseWork;
import io.backline.store.Library;
import java.time.Clock;
import java.util.List;

/**
 * Reads every event of an artist with its venue, derives the shows, and marks what is no longer
 * listed.
 */
final class ShowsPhase implements PhaseWork {
  private static final int PAGES_AT_ONCE = 4;

  private final EventListing events;
  private final Library library;
  private final Clock clock;

  ShowsPhase(EventListing events, Library library, Clock clock) {
    this.clock = clock;
    this.events = events;
    this.library = library;
  }

  @Override
  public PhaseResult run(PhaseRun run) {
    ShowsCursor cursor = run.cursor().map(ShowsCursor::parse).orElse(ShowsCursor.BEGINNING);
    ShowsRun shows = new ShowsRun(run, library, cursor, clock.instant());
    List<Part> parts = cursor.parts();
    while (!parts.isEmpty()) {
      parts = read(run, shows, parts);
      if (!parts.isEmpty()) {
        return new PhaseResult.HandOn();
      }
      if (shows.missing() > 0 && !shows.hasLookedFromTheFarEnd()) {
        parts = List.of(Part.first(Slice.ALL_LATEST_FIRST));
      }
    }
    shows.complete(clock.instant());
    return new PhaseResult.Done();
  }

  /** Reads these parts and what follows from them. The answer is what there was no time for. */
  private List<Part> read(PhaseRun run, ShowsRun shows, List<Part> parts) {
    Plan plan = new Plan(parts);
    try (Intake<Read> intake = new Intake<>(PAGES_AT_ONCE, run.deadline()::isNear)) {
      parts.forEach(part -> ask(intake, plan, run.tmAttractionId(), part));
      for (List<Read> reads = intake.take(1); !reads.isEmpty(); reads = intake.take(1)) {
        shows.store(reads);
        run.checkpoint(shows.cursor(plan.without(reads)).toString());
      }
      intake.rethrow();
    }
    return plan.rest();
  }

  private void ask(Intake<Read> intake, Plan plan, String attractionId, Part part) {
    intake.ask(
        () -> {
          EventListing.Read read = events.read(attractionId, part);
          plan.add(read.rest()).forEach(next -> ask(intake, plan, attractionId, next));
          intake.bring(new Read(part, read.page()));
        });
  }
}
