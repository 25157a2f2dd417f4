package io.backline.model;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a job does, by its runs on record.
 *
 * @param broken the rules that it breaks
 * @param lastRun the one that began last, or null before the first
 * @param nextDue when the next one begins by its schedule
 * @param statistics of its last runs
 */
public record JobHealth(
    CronJob job,
    List<BrokenRule> broken,
    ScheduledRun lastRun,
    Instant nextDue,
    RunStatistics statistics) {
  /** A run of most jobs may take so long. */
  public static final Duration LONGEST_RUN = Duration.ofMinutes(5);

  // With 10,000 artists the check alone takes half of it.
  private static final Duration LONGEST_CHECK = Duration.ofHours(1);

  /** So many runs are looked at, the last ones. */
  public static final int RUNS = 20;

  private static final double MOST_FAILURES = 0.1;
  private static final int FAILURES_IN_A_ROW = 3;
  private static final String LOST = "nobody worked on it any more";

  public JobHealth {
    requireNonNull(job, "job is null");
    broken = List.copyOf(broken);
    requireNonNull(nextDue, "nextDue is null");
    requireNonNull(statistics, "statistics is null");
  }

  /**
   * Looks at a job.
   *
   * @param runs the last ones, the newest first
   * @param watchedSince since when there have been records of any job, or null before the first: a
   *     job that has none of its own was due since then
   * @param longestRun how long a run may take
   */
  public static JobHealth of(
      CronJob job,
      List<ScheduledRun> runs,
      Instant watchedSince,
      Duration longestRun,
      Instant now) {
    List<ScheduledRun> seen =
        runs.stream()
            .map(
                run ->
                    run.isRunning() && !run.isAlive(now) ? run.failed(LOST, run.leaseUntil()) : run)
            .toList();
    List<ScheduledRun> ended = seen.stream().filter(run -> !run.isRunning()).toList();
    RunStatistics statistics = RunStatistics.of(ended);
    Instant begun = seen.isEmpty() ? watchedSince : seen.getFirst().startedAt();
    List<BrokenRule> broken =
        Stream.of(
                errorRate(statistics),
                slowRun(seen, longestRun, now),
                partialRun(job, ended),
                failuresInARow(ended),
                missedRun(job, begun, now))
            .flatMap(Optional::stream)
            .toList();
    return new JobHealth(
        job,
        broken,
        seen.isEmpty() ? null : seen.getFirst(),
        job.timetable().next(now),
        statistics);
  }

  /** How long a run may take, where nothing else is set for its job. */
  public static Duration longestRun(CronJob job) {
    return job == CronJob.COMPLETE_CATALOG_SYNC ? LONGEST_CHECK : LONGEST_RUN;
  }

  /** The worst that a broken rule makes of it. */
  public Health verdict() {
    return broken.stream().map(one -> one.rule().verdict()).reduce(Health.HEALTHY, Health::and);
  }

  private static Optional<BrokenRule> errorRate(RunStatistics statistics) {
    double rate = statistics.runs() == 0 ? 0 : (double) statistics.failed() / statistics.runs();
    return brokenWhere(
        rate > MOST_FAILURES,
        HealthRule.ERROR_RATE,
        "%d of the last %d runs failed; more than %.0f %% are too many"
            .formatted(statistics.failed(), statistics.runs(), MOST_FAILURES * 100));
  }

  private static Optional<BrokenRule> slowRun(
      List<ScheduledRun> runs, Duration longest, Instant now) {
    return runs.stream()
        .findFirst()
        .filter(run -> run.took(now).compareTo(longest) > 0)
        .map(
            run ->
                new BrokenRule(
                    HealthRule.SLOW_RUN,
                    "the last run took %d seconds; more than %d are too many"
                        .formatted(run.took(now).toSeconds(), longest.toSeconds())));
  }

  // Runs of others end so where a provider asks to wait, and the next one does the rest.
  private static Optional<BrokenRule> partialRun(CronJob job, List<ScheduledRun> ended) {
    return ended.stream()
        .findFirst()
        .filter(run -> job == CronJob.COMPLETE_CATALOG_SYNC && run.state() == RunState.PARTIAL)
        .map(run -> new BrokenRule(HealthRule.PARTIAL_RUN, "the last run: " + run.error()));
  }

  private static Optional<BrokenRule> failuresInARow(List<ScheduledRun> ended) {
    long failures = ended.stream().takeWhile(run -> run.state() == RunState.FAILED).count();
    return brokenWhere(
        failures >= FAILURES_IN_A_ROW,
        HealthRule.FAILURES_IN_A_ROW,
        "the last %d runs failed, one after the other".formatted(failures));
  }

  private static Optional<BrokenRule> missedRun(CronJob job, Instant begun, Instant now) {
    Duration longest = job.timetable().every().plus(job.grace());
    return brokenWhere(
        begun != null && begun.plus(longest).isBefore(now),
        HealthRule.MISSED_RUN,
        "no run has begun since %s; there should be one every %d minutes"
            .formatted(begun, job.timetable().every().toMinutes()));
  }

  private static Optional<BrokenRule> brokenWhere(boolean broken, HealthRule rule, String detail) {
    return broken ? Optional.of(new BrokenRule(rule, detail)) : Optional.empty();
  }
}
