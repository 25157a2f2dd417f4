package io.backline.api;

import static java.util.stream.Collectors.joining;

import io.backline.model.BrokenRule;
import io.backline.model.CallBudget;
import io.backline.model.CallLimits;
import io.backline.model.Health;
import io.backline.model.JobHealth;
import io.backline.model.RunStatistics;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * How the scheduled jobs do, as operators see it.
 *
 * @param verdict the worst of the jobs'
 * @param metrics null where they were not asked for
 * @param report for people, or null where it was not asked for
 */
record HealthView(
    Health verdict, Instant checkedAt, List<Job> jobs, Metrics metrics, String report) {

  /**
   * One job.
   *
   * @param rules those that it breaks
   * @param lastRun null before the first
   * @param nextDue by its schedule
   * @param longestSeconds that a run may take
   * @param metrics of its last runs, or null where they were not asked for
   */
  record Job(
      String job,
      Health verdict,
      List<BrokenRule> rules,
      JobView lastRun,
      Instant nextDue,
      String schedule,
      long longestSeconds,
      RunStatistics metrics) {
    static Job of(JobHealth health, long longestSeconds, boolean withMetrics) {
      return new Job(
          health.job().toString(),
          health.verdict(),
          health.broken(),
          health.lastRun() == null ? null : JobView.of(health.lastRun()),
          health.nextDue(),
          health.job().timetable().expression(),
          longestSeconds,
          withMetrics ? health.statistics() : null);
    }
  }

  /**
   * What all jobs share.
   *
   * @param caches of the instance that answers, by kind
   */
  record Metrics(List<Budget> budgets, Map<String, CacheCounts.View> caches) {}

  /**
   * A provider's budget.
   *
   * @param used calls in the last 24 hours
   * @param perDay calls that 24 hours are allowed, or null where nobody has called yet or the
   *     provider sets no such number, and so the next
   * @param left of these; none while the provider has closed for hours
   * @param moreAt when the oldest calls drop out of the 24 hours, or null where these are not used
   *     up
   * @param closedUntil until when the provider wants to be left alone, or null
   */
  record Budget(
      String provider,
      int used,
      Integer perDay,
      Integer left,
      Instant moreAt,
      Instant closedUntil) {
    static Budget of(CallBudget budget, Instant now) {
      int perDay = budget.perDay() == CallLimits.NO_DAILY_LIMIT ? 0 : budget.perDay();
      return new Budget(
          budget.provider(),
          budget.used(now),
          perDay == 0 ? null : perDay,
          perDay == 0 ? null : (int) Math.round(perDay * budget.shareLeft(now)),
          budget.moreAt(now),
          budget.closedUntil());
    }
  }

  /** A paragraph a job. */
  static String report(List<JobHealth> jobs) {
    return jobs.stream().map(HealthView::paragraph).collect(joining("\n"));
  }

  private static String paragraph(JobHealth health) {
    String last =
        health.lastRun() == null
            ? "it has not run yet"
            : "last run %s, begun %s"
                .formatted(health.lastRun().state(), health.lastRun().startedAt());
    String broken =
        health.broken().stream()
            .map(one -> "; %s: %s".formatted(one.rule(), one.detail()))
            .collect(joining());
    return "%s is %s: %s, next due %s%s"
        .formatted(health.job(), health.verdict(), last, health.nextDue(), broken);
  }
}
