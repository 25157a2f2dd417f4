package io.backline.resync;

import io.backline.model.CronJob;
import io.backline.model.ImportCost;
import io.backline.model.RunOrder.CompleteCatalogSync;
import io.backline.model.RunOrder.UpdateActiveArtists;
import io.backline.model.RunSlice;
import io.backline.model.ScheduledRun;
import io.backline.model.Wish;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Imports who is due; or whoever there is, those first who are due first. */
final class ActiveArtists {
  // What the index gives at once, and what a plan may choose from.
  private static final int MOST = 10_000;

  // Nobody stays fresh for longer.
  private static final Duration EVER = Duration.ofDays(30);

  // What is left of a day's budgets is shared with the runs that come before it is over.
  private static final Duration EVERY = CronJob.UPDATE_ACTIVE_ARTISTS.timetable().every();

  private final Due due;
  private final Wanted wanted;
  private final Importing importing;
  private final Clock clock;

  ActiveArtists(Due due, Wanted wanted, Importing importing, Clock clock) {
    this.due = due;
    this.wanted = wanted;
    this.importing = importing;
    this.clock = clock;
  }

  RunSlice next(UpdateActiveArtists order, ScheduledRun run) {
    return Importing.isDue(run)
        ? importing.next(run, order.forceSync(), Scope.EVERYTHING)
        : plan(run, order.forceSync(), order.limit());
  }

  /** The imports of all artists, which are a part of that job. */
  RunSlice next(CompleteCatalogSync order, ScheduledRun run) {
    return Importing.isDue(run)
        ? importing.next(run, true, Scope.EVERYTHING)
        : plan(run, true, order.maxArtists());
  }

  private RunSlice plan(ScheduledRun run, boolean everybody, int limit) {
    Instant now = clock.instant();
    List<DueArtist> found = due.find(everybody ? now.plus(EVER) : now, MOST);
    List<Wish> wishes = new Ranks(wanted).wishes(found);
    return importing.plan(run, wishes, ImportCost.AGAIN, limit, EVERY, Map.of("due", found.size()));
  }
}
