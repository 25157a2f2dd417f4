package io.backline.resync;

import io.backline.model.RunSlice;
import io.backline.model.RunTally;
import io.backline.model.ScheduledRun;
import io.backline.runtime.Deadline;

/** Calculates who is wanted how much. */
final class TrendingScores {
  private final Trending trending;

  TrendingScores(Trending trending) {
    this.trending = trending;
  }

  RunSlice next(ScheduledRun run, Deadline deadline) {
    Part part = trending.next(run.cursor(), deadline);
    RunTally tally = RunTally.of(part.steps(), part.counts());
    return part.cursor() == null
        ? new RunSlice.Completed(tally)
        : new RunSlice.More(tally, part.cursor());
  }
}
