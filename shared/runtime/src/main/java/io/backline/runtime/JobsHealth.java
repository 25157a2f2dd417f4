package io.backline.runtime;

import io.backline.model.CronJob;
import io.backline.model.JobHealth;
import io.backline.store.Parallel;
import io.backline.store.RunStore;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Judges the scheduled jobs by their runs on record. */
public final class JobsHealth {
  private final RunStore runs;
  private final LongestRuns longest;
  private final Clock clock;

  public JobsHealth(RunStore runs, LongestRuns longest, Clock clock) {
    this.runs = runs;
    this.longest = longest;
    this.clock = clock;
  }

  /** How each of these jobs does, in their order. */
  public List<JobHealth> look(Collection<CronJob> jobs) {
    Instant now = clock.instant();
    Instant since = runs.recordedSince().orElse(null);
    return Parallel.map(jobs, CronJob.values().length, job -> look(job, since, now));
  }

  private JobHealth look(CronJob job, Instant since, Instant now) {
    return JobHealth.of(
        job,
        runs.page(List.of(job), null, null, JobHealth.RUNS).rows(),
        since,
        longest.of(job),
        now);
  }
}
