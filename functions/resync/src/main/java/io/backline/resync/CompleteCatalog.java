package io.backline.resync;

import io.backline.model.RunOrder.CompleteCatalogSync;
import io.backline.model.RunSlice;
import io.backline.model.RunTally;
import io.backline.model.ScheduledRun;
import io.backline.runtime.Deadline;

/** Imports all artists, then looks for what is broken. */
final class CompleteCatalog {
  private static final String CHECK = "check:";

  private final ActiveArtists artists;
  private final Checks checks;

  CompleteCatalog(ActiveArtists artists, Checks checks) {
    this.artists = artists;
    this.checks = checks;
  }

  RunSlice next(CompleteCatalogSync order, ScheduledRun run, Deadline deadline) {
    return run.cursor() != null && run.cursor().startsWith(CHECK)
        ? check(order, run, deadline)
        : importsThenCheck(order, run);
  }

  private RunSlice importsThenCheck(CompleteCatalogSync order, ScheduledRun run) {
    RunSlice slice = artists.next(order, run);
    boolean isChecked = order.performIntegrityChecks() || order.includeDataCleanup();
    return isChecked && slice instanceof RunSlice.Completed(RunTally tally)
        ? new RunSlice.More(tally, CHECK)
        : slice;
  }

  private RunSlice check(CompleteCatalogSync order, ScheduledRun run, Deadline deadline) {
    String cursor = run.cursor().substring(CHECK.length());
    Part part =
        checks.next(order.includeDataCleanup(), cursor.isEmpty() ? null : cursor, deadline::isNear);
    RunTally tally = RunTally.of(0, part.counts());
    return part.cursor() == null
        ? new RunSlice.Completed(tally)
        : new RunSlice.More(tally, CHECK + part.cursor());
  }
}
