package io.backline.resync;

import io.backline.model.CronJob;
import io.backline.model.ImportCost;
import io.backline.model.ImportScope;
import io.backline.model.RunOrder.CompleteCatalogSync;
import io.backline.model.RunOrder.UpdateActiveArtists;
import io.backline.model.RunSlice;
import io.backline.model.ScheduledRun;
import io.backline.model.Wish;
import io.backline.store.DueArtist;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Imports who is due; or whoever there is, those first who are due first. */
final class ActiveArtists {
  // What the index gives at once, and what a plan may choose from.
  private static final int MOST = 10_000;

  // Nobody stays fresh for longer.
  private static final Duration EVER = Duration.ofDays(30);

  // Each run has its part of a day's budgets.
  private static final Duration EVERY = CronJob.UPDATE_ACTIVE_ARTISTS.timetable().every();

  // All artists get a quarter of what those get who are due, and so leave enough for them.
  private static final Duration QUARTER = EVERY.dividedBy(4);

  // Who is wanted has runs enough: of all artists, those first who were not imported for longest.
  private static final Wanted NOBODY = _ -> List.of();

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
        ? importing.next(run, true, ImportScope.WHOLE.parts())
        : plan(run, wanted, order.forceSync() ? EVER : EVERY, order.limit(), EVERY);
  }

  /** The imports of all artists, which are a part of that job. */
  RunSlice next(CompleteCatalogSync order, ScheduledRun run) {
    return Importing.isDue(run)
        ? importing.next(run, true, ImportScope.WHOLE.parts())
        : plan(run, NOBODY, EVER, order.maxArtists(), QUARTER);
  }

  /** Those who are due within so long: who is left for the next run would be due before it. */
  private RunSlice plan(ScheduledRun run, Wanted first, Duration ahead, int limit, Duration every) {
    List<DueArtist> found = due.find(clock.instant().plus(ahead), MOST);
    List<Wish> wishes = new Ranks(first).wishes(found);
    return importing.plan(run, wishes, ImportCost.AGAIN, limit, every, Map.of("due", found.size()));
  }
}
