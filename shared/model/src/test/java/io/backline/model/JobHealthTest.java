package io.backline.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class JobHealthTest {
  private static final Instant NOW = Instant.parse("2026-11-21T14:30:00Z");
  private static final CronJob JOB = CronJob.CALCULATE_TRENDING;
  private static final Duration SHORT = Duration.ofSeconds(10);

  /** The newest first, an hour apart, the last of them shortly before now. */
  private final List<ScheduledRun> runs = new ArrayList<>();

  @Test
  void a_job_whose_runs_do_well_is_healthy() {
    runs(20, SHORT);
    JobHealth health = look();
    assertThat(health.verdict()).isEqualTo(Health.HEALTHY);
    assertThat(health.broken()).isEmpty();
    assertThat(health.lastRun()).isEqualTo(runs.getFirst());
    assertThat(health.nextDue()).isEqualTo(Instant.parse("2026-11-21T15:05:00Z"));
  }

  @Test
  void a_tenth_of_failures_is_borne_and_more_degrade() {
    runs(20, SHORT);
    fail(5, 9);
    assertThat(look().verdict()).isEqualTo(Health.HEALTHY);
    fail(12);
    assertThat(look().verdict()).isEqualTo(Health.DEGRADED);
    assertThat(rules()).containsExactly(HealthRule.ERROR_RATE);
  }

  @Test
  void a_run_of_more_than_five_minutes_degrades() {
    runs(3, Duration.ofMinutes(5));
    assertThat(look().verdict()).isEqualTo(Health.HEALTHY);
    runs.set(0, run(0, Duration.ofSeconds(301)));
    assertThat(look().verdict()).isEqualTo(Health.DEGRADED);
    assertThat(rules()).containsExactly(HealthRule.SLOW_RUN);
    assertThat(look(Duration.ofMinutes(10)).verdict()).isEqualTo(Health.HEALTHY);
  }

  @Test
  void to_check_and_import_all_artists_may_take_an_hour_unless_something_else_is_set() {
    assertThat(JobHealth.longestRun(CronJob.COMPLETE_CATALOG_SYNC)).isEqualTo(Duration.ofHours(1));
    assertThat(JobHealth.longestRun(CronJob.UPDATE_ACTIVE_ARTISTS))
        .isEqualTo(Duration.ofMinutes(5));
  }

  @Test
  void a_run_that_is_under_way_for_too_long_degrades_before_it_ends() {
    runs(3, SHORT);
    ScheduledRun running = begun(NOW.minus(Duration.ofMinutes(6)));
    runs.addFirst(running);
    assertThat(rules()).containsExactly(HealthRule.SLOW_RUN);
  }

  @Test
  void three_failures_in_a_row_fail_the_job() {
    runs(20, SHORT);
    fail(0, 1);
    assertThat(rules()).doesNotContain(HealthRule.FAILURES_IN_A_ROW);
    fail(2);
    assertThat(look().verdict()).isEqualTo(Health.FAILING);
    assertThat(rules()).containsExactly(HealthRule.ERROR_RATE, HealthRule.FAILURES_IN_A_ROW);
  }

  @Test
  void a_check_of_all_artists_that_left_something_undone_degrades_until_the_next_one() {
    runs.add(partial(CronJob.COMPLETE_CATALOG_SYNC));
    assertThat(health(CronJob.COMPLETE_CATALOG_SYNC).verdict()).isEqualTo(Health.DEGRADED);
    assertThat(health(CronJob.COMPLETE_CATALOG_SYNC).broken())
        .containsExactly(new BrokenRule(HealthRule.PARTIAL_RUN, "the last run: says the test"));
    runs.addFirst(run(0, SHORT));
    assertThat(health(CronJob.COMPLETE_CATALOG_SYNC).verdict()).isEqualTo(Health.HEALTHY);
  }

  @Test
  void a_run_that_stopped_for_a_provider_is_as_well_as_any_other() {
    runs.add(partial(CronJob.SYNC_UPCOMING_SHOWS));
    assertThat(health(CronJob.SYNC_UPCOMING_SHOWS).verdict()).isEqualTo(Health.HEALTHY);
  }

  private JobHealth health(CronJob job) {
    return JobHealth.of(job, runs, null, JobHealth.LONGEST_RUN, NOW);
  }

  private static ScheduledRun partial(CronJob job) {
    Instant at = NOW.minus(Duration.ofMinutes(80));
    return ScheduledRun.first(ScheduledRun.idAt(at, "test"), job, "{}", at)
        .after(
            new RunSlice.Partial(RunTally.NOTHING, "says the test"),
            new RunUse(SHORT, 140, 1_024, 0),
            at.plus(SHORT));
  }

  @Test
  void a_run_that_nobody_works_on_any_more_counts_as_failed() {
    runs.add(begun(NOW.minus(Duration.ofMinutes(20))));
    assertThat(look().statistics().failed()).isEqualTo(1);
    assertThat(rules()).contains(HealthRule.ERROR_RATE);
  }

  @Test
  void a_run_that_nobody_works_on_any_more_takes_no_longer_with_each_look() {
    runs.add(begun(NOW.minus(Duration.ofHours(3))));
    assertThat(look().lastRun().took(NOW)).isEqualTo(ScheduledRun.LEASE);
  }

  @Test
  void a_job_that_no_longer_begins_is_failing_once_its_grace_is_over() {
    runs(3, SHORT);
    Instant last = runs.getFirst().startedAt();
    assertThat(lookAt(last.plus(Duration.ofMinutes(75))).verdict()).isEqualTo(Health.HEALTHY);
    JobHealth late = lookAt(last.plus(Duration.ofMinutes(76)));
    assertThat(late.verdict()).isEqualTo(Health.FAILING);
    assertThat(late.broken()).extracting(BrokenRule::rule).containsExactly(HealthRule.MISSED_RUN);
  }

  @Test
  void a_job_that_never_began_is_missed_since_there_have_been_records_of_others() {
    assertThat(look().verdict()).isEqualTo(Health.HEALTHY);
    JobHealth never =
        JobHealth.of(JOB, runs, NOW.minus(Duration.ofHours(2)), JobHealth.LONGEST_RUN, NOW);
    assertThat(never.verdict()).isEqualTo(Health.FAILING);
    assertThat(never.lastRun()).isNull();
  }

  @Test
  void figures_are_of_the_runs_that_have_ended() {
    for (int i = 0; i < 20; i++) {
      runs.add(run(i, Duration.ofSeconds(i + 1)));
    }
    RunStatistics statistics = look().statistics();
    assertThat(statistics.runs()).isEqualTo(20);
    assertThat(statistics.successRate()).isEqualTo(1.0);
    assertThat(statistics.meanSeconds()).isEqualTo(10.5);
    assertThat(statistics.p95Seconds()).isEqualTo(19.0);
    assertThat(statistics.longestSeconds()).isEqualTo(20.0);
    assertThat(statistics.memoryMb()).isEqualTo(140);
    assertThat(statistics.counts()).containsEntry("started", 40);
    assertThat(statistics.calls()).containsEntry("ticketmaster", 20);
  }

  @Test
  void before_the_first_end_there_are_no_figures() {
    assertThat(look().statistics().successRate()).isNull();
    assertThat(look().statistics().p95Seconds()).isNull();
  }

  private JobHealth look() {
    return look(JobHealth.LONGEST_RUN);
  }

  private JobHealth look(Duration longestRun) {
    return JobHealth.of(JOB, runs, null, longestRun, NOW);
  }

  private JobHealth lookAt(Instant now) {
    return JobHealth.of(JOB, runs, null, JobHealth.LONGEST_RUN, now);
  }

  private List<HealthRule> rules() {
    return look().broken().stream().map(BrokenRule::rule).toList();
  }

  private void runs(int count, Duration took) {
    for (int i = 0; i < count; i++) {
      runs.add(run(i, took));
    }
  }

  private void fail(int... indexes) {
    for (int i : indexes) {
      ScheduledRun begun = begun(runs.get(i).startedAt());
      runs.set(i, begun.failed("says the test", begun.startedAt().plusSeconds(1)));
    }
  }

  private static ScheduledRun run(int hoursAgo, Duration took) {
    ScheduledRun begun = begun(NOW.minus(Duration.ofMinutes(20)).minus(Duration.ofHours(hoursAgo)));
    RunTally tally = RunTally.of(2, Map.of("started", 2)).withCalls(Map.of("ticketmaster", 1));
    return begun.after(
        new RunSlice.Completed(tally),
        new RunUse(took, 140, 1_024, 0),
        begun.startedAt().plus(took));
  }

  private static ScheduledRun begun(Instant at) {
    return ScheduledRun.first(ScheduledRun.idAt(at, "test"), JOB, "{}", at);
  }
}
