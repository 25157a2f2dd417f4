package io.backline.resync;

import io.backline.model.RunOrder.CompleteCatalogSync;
import io.backline.model.RunSlice;
import io.backline.model.RunTally;
import io.backline.model.ScheduledRun;
import io.backline.runtime.Deadline;
import java.util.Optional;

/**
 * Looks for what is broken, then imports all artists: an artist under import is not looked at, and
 * those who are imported first are the same each time.
 */
final class CompleteCatalog {
  private static final String CHECK = "check:";
  private static final String CHECKED = "checked";

  private final ActiveArtists artists;
  private final Checks checks;

  CompleteCatalog(ActiveArtists artists, Checks checks) {
    this.artists = artists;
    this.checks = checks;
  }

  RunSlice next(CompleteCatalogSync order, ScheduledRun run, Deadline deadline) {
    boolean isAtCheck = run.cursor() == null || run.cursor().startsWith(CHECK);
    return isAtCheck && order.performIntegrityChecks()
        ? check(order, run, deadline)
        : imports(order, run);
  }

  private RunSlice imports(CompleteCatalogSync order, ScheduledRun run) {
    RunSlice slice =
        order.maxArtists() == 0
            ? new RunSlice.Completed(RunTally.NOTHING)
            : artists.next(order, run);
    Optional<String> missing = CheckCounts.missing(run.counts(), order.includeDataCleanup());
    return missing.isPresent() && slice instanceof RunSlice.Completed(RunTally tally)
        ? new RunSlice.Partial(tally, missing.get())
        : slice;
  }

  private RunSlice check(CompleteCatalogSync order, ScheduledRun run, Deadline deadline) {
    String cursor = run.cursor() == null ? null : run.cursor().substring(CHECK.length());
    Part part = checks.next(order.includeDataCleanup(), cursor, deadline::isNear);
    RunTally tally = RunTally.of(0, part.counts());
    return new RunSlice.More(tally, part.cursor() == null ? CHECKED : CHECK + part.cursor());
  }
}
