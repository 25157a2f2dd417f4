package io.backline.watchdog;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.backline.model.CallLimits;
import io.backline.model.CallPriority;
import io.backline.model.CronJob;
import io.backline.model.ImportScope;
import io.backline.model.Job;
import io.backline.model.Phase;
import io.backline.model.PhaseMessage;
import io.backline.model.PhaseName;
import io.backline.model.PhaseState;
import io.backline.model.ScheduledRun;
import io.backline.model.Stage;
import io.backline.model.Waiting;
import io.backline.runtime.Deadline;
import io.backline.runtime.Environment;
import io.backline.runtime.FakeMeter;
import io.backline.runtime.JobsHealth;
import io.backline.runtime.Json;
import io.backline.runtime.LongestRuns;
import io.backline.runtime.Queues;
import io.backline.store.BudgetStore;
import io.backline.store.JobStore;
import io.backline.store.Parallel;
import io.backline.store.RunClaim;
import io.backline.store.RunStore;
import io.backline.store.StalledJobs;
import io.backline.testkit.DynamoDbLocal;
import io.backline.testkit.HandClock;
import io.backline.testkit.SentMessages;
import io.backline.testkit.TestContext;
import io.backline.testkit.TestTables;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(DynamoDbLocal.class)
final class WatchdogTest {
  private static final Environment URLS =
      Environment.load(
          Map.of(
              "IDENTITY_QUEUE_URL", "identity",
              "SHOWS_QUEUE_URL", "shows",
              "CATALOG_QUEUE_URL", "catalog",
              "EVIDENCE_QUEUE_URL", "evidence",
              "WRAPUP_QUEUE_URL", "wrapUp",
              "ENRICHMENT_QUEUE_URL", "enrichment",
              "SETLISTS_QUEUE_URL", "setlists"));
  private static final Duration STALLED = Job.LEASE.plusMinutes(1);

  private final HandClock clock = new HandClock(Instant.parse("2026-11-21T14:00:00Z"));
  private final SentMessages sent = new SentMessages();
  private final JobStore jobs;
  private final BudgetStore budgets;
  private final RunStore runs;
  private final TestTables tables;
  private final Watchdog watchdog;
  private final Job job;

  WatchdogTest(TestTables tables) {
    String table = tables.name("StatusTable");
    jobs = new JobStore(tables.client(), table, clock);
    this.tables = tables;
    budgets = new BudgetStore(tables.client(), table, clock);
    runs = new RunStore(tables.client(), table, clock);
    watchdog =
        new Watchdog(new StalledJobs(tables.client(), table), jobs, Queues.of(sent, URLS), clock);
    job = jobs.claim("K" + UUID.randomUUID(), "job-1", false, ImportScope.WHOLE).job();
  }

  @AfterEach
  void end() {
    jobs.abandon(job, "the test is over");
  }

  @Test
  void a_round_tells_what_it_found_and_what_is_left_of_each_providers_day() {
    CallLimits limits = new CallLimits(5, Duration.ofSeconds(1), 20);
    budgets.lease("ticketmaster", limits, 5, CallPriority.INTERACTIVE);
    clock.advance(STALLED);
    FakeMeter meter = new FakeMeter();
    BudgetGauge gauge = new BudgetGauge(budgets, meter, clock);
    new WatchdogRound(watchdog, gauge, new JobGauge(health(runs), meter), meter)
        .run(Deadline.of(new TestContext(Duration.ofMinutes(1)), clock));
    assertThat(meter.sum("StalledImports resumed")).isEqualTo(1);
    assertThat(meter.sum("ScheduledRuns watchdog")).isEqualTo(1);
    assertThat(meter.sum("BudgetLeft ticketmaster")).isEqualTo(75);
    assertThat(meter.sum("BudgetLeft spotify")).isEqualTo(100);
    assertThat(meter.flushes()).isEqualTo(1);
  }

  @Test
  void a_round_tells_which_rules_a_scheduled_job_breaks() {
    for (int i = 0; i < 3; i++) {
      clock.advance(Duration.ofMinutes(1));
      ScheduledRun run =
          ScheduledRun.first(
              ScheduledRun.idAt(clock.instant(), "r"),
              CronJob.CALCULATE_TRENDING,
              "{}",
              clock.instant());
      assertThat(runs.start(run)).isInstanceOf(RunClaim.Started.class);
      runs.change(run.job(), run.id(), now -> now.failed("says the test", clock.instant()));
    }
    FakeMeter meter = new FakeMeter();
    new JobGauge(health(runs), meter).read();
    assertThat(meter.counts())
        .containsOnly(
            Map.entry("BrokenRules calculate-trending error-rate", 1.0),
            Map.entry("BrokenRules calculate-trending failures-in-a-row", 1.0));
    clock.advance(Duration.ofDays(8));
    new JobGauge(health(runs), meter).read();
    assertThat(meter.sum("BrokenRules complete-catalog-sync missed-run")).isEqualTo(1);
  }

  @Test
  void imports_are_looked_after_where_jobs_cannot_be_judged_and_somebody_is_told() {
    clock.advance(STALLED);
    FakeMeter meter = new FakeMeter();
    RunStore nowhere = new RunStore(tables.client(), "nowhere", clock);
    BudgetGauge gauge = new BudgetGauge(budgets, meter, clock);
    assertThat(
            new WatchdogRound(watchdog, gauge, new JobGauge(health(nowhere), meter), meter)
                .run(Deadline.of(new TestContext(Duration.ofMinutes(1)), clock)))
        .containsExactly(Map.entry("resumed", 1));
    assertThat(meter.sum("FailedRuns")).isEqualTo(1);
    assertThat(meter.sum("ScheduledRuns watchdog")).isEqualTo(1);
  }

  private JobsHealth health(RunStore store) {
    return new JobsHealth(store, LongestRuns.of(Environment.load(Map.of())), clock);
  }

  @Test
  void a_kick_off_that_died_before_it_sent_is_resumed_though_nobody_asks_again() {
    clock.advance(STALLED);
    assertThat(look()).containsExactly(Map.entry("resumed", 1));
    assertThat(phases()).containsExactly(PhaseName.IDENTITY, PhaseName.SHOWS);
    assertThat(stored().stalls()).isEqualTo(1);
    assertThat(stored().isAlive(clock.instant())).isTrue();
    assertThat(look()).isEmpty();
  }

  @Test
  void what_goes_on_is_left_alone() {
    clock.advance(STALLED);
    change(PhaseName.SHOWS, phase -> phase.shows(10, 5, 0));
    Job before = stored();
    assertThat(look()).isEmpty();
    assertThat(stored()).isEqualTo(before);
  }

  @Test
  void a_lost_message_is_sent_in_the_name_of_the_run_that_stands_still() {
    settle(PhaseName.IDENTITY, PhaseName.SHOWS, PhaseName.EVIDENCE);
    change(PhaseName.CATALOG, phase -> phase.tracks(300, 20, 0, 0).heldBy("b", "a"));
    clock.advance(STALLED);
    look();
    PhaseMessage message = messages().getFirst();
    assertThat(message).isEqualTo(PhaseMessage.begin(job, PhaseName.CATALOG).sentBy("b"));
    assertThat(stored().phases().catalog().accepts(message.sender())).isTrue();
  }

  @Test
  void a_wait_is_left_alone_until_it_is_over_and_nobody_came() {
    settle(PhaseName.IDENTITY, PhaseName.SHOWS, PhaseName.EVIDENCE);
    Waiting waiting =
        new Waiting("spotify", clock.instant(), clock.instant().plus(Duration.ofHours(9)));
    change(PhaseName.CATALOG, phase -> phase.running().waitingFor(waiting));
    change(PhaseName.WRAP_UP, phase -> phase.waitingFor(waiting));
    clock.advance(Duration.ofHours(9));
    assertThat(look()).isEmpty();
    clock.advance(STALLED);
    assertThat(look()).containsExactly(Map.entry("resumed", 1));
    assertThat(phases()).containsExactly(PhaseName.CATALOG);
  }

  @Test
  void wrap_up_and_what_goes_on_behind_it_are_resumed_as_well() {
    settle(PhaseName.IDENTITY, PhaseName.SHOWS, PhaseName.CATALOG, PhaseName.EVIDENCE);
    clock.advance(STALLED);
    look();
    assertThat(phases()).containsExactly(PhaseName.WRAP_UP);
    settle(PhaseName.WRAP_UP);
    clock.advance(STALLED);
    look();
    assertThat(phases()).containsExactly(PhaseName.ENRICHMENT, PhaseName.SETLISTS);
    settle(PhaseName.ENRICHMENT, PhaseName.SETLISTS);
    clock.advance(STALLED);
    assertThat(look()).isEmpty();
  }

  @Test
  void an_import_that_never_gets_further_fails_with_a_reason() {
    assertThat(untilOver()).isEqualTo(Watchdog.MOST_RESUMES + 1);
    assertThat(stored().stage()).isEqualTo(Stage.FAILED);
    assertThat(stored().phases().identity().reason()).isEqualTo(Watchdog.GIVEN_UP);
  }

  @Test
  void what_is_missing_is_given_up_and_the_rest_is_added_up() {
    settle(PhaseName.IDENTITY, PhaseName.SHOWS, PhaseName.EVIDENCE);
    for (int i = 0; i < Watchdog.MOST_RESUMES; i++) {
      clock.advance(STALLED);
      look();
      assertThat(phases()).containsExactly(PhaseName.CATALOG);
    }
    clock.advance(STALLED);
    assertThat(look()).containsExactly(Map.entry("givenUp", 1));
    assertThat(messages()).containsExactly(PhaseMessage.begin(job, PhaseName.WRAP_UP));
    assertThat(stored().phases().catalog().state()).isEqualTo(PhaseState.FAILED);
  }

  @Test
  void an_import_ends_wherever_it_stands_still_even_where_wrap_up_and_what_follows_do() {
    settle(PhaseName.IDENTITY, PhaseName.SHOWS);
    assertThat(untilOver()).isEqualTo(3 * (Watchdog.MOST_RESUMES + 1));
    assertThat(stored().stage()).isEqualTo(Stage.PARTIAL);
  }

  @Test
  void a_wrap_up_for_now_is_never_given_up_because_that_would_end_what_pauses() {
    settle(PhaseName.IDENTITY, PhaseName.SHOWS, PhaseName.EVIDENCE);
    Instant until = clock.instant().plus(Duration.ofHours(9));
    change(
        PhaseName.CATALOG,
        phase -> phase.running().waitingFor(new Waiting("spotify", clock.instant(), until)));
    for (int i = 0; i <= Watchdog.MOST_RESUMES; i++) {
      clock.advance(STALLED);
      assertThat(look()).containsExactly(Map.entry("resumed", 1));
      assertThat(phases()).containsExactly(PhaseName.WRAP_UP);
    }
    assertThat(stored().hasEnded()).isFalse();
  }

  @Test
  void a_job_whose_queue_is_behind_is_spared_and_neither_counted_nor_sent_twice() {
    List<PhaseMessage> others =
        Collections.nCopies(Backlog.MOST_WAITING + 1, PhaseMessage.begin(job, PhaseName.SHOWS));
    others.forEach(Queues.of(sent, URLS)::send);
    clock.advance(STALLED);
    assertThat(look()).containsExactly(Map.entry("spared", 1));
    assertThat(stored().stalls()).isZero();
    assertThat(messages()).hasSameSizeAs(others);
    clock.advance(STALLED);
    assertThat(look()).containsExactly(Map.entry("resumed", 1));
  }

  @Test
  void watchdogs_at_once_resume_a_job_once() {
    clock.advance(STALLED);
    Parallel.map(Collections.nCopies(8, 0), 8, _ -> look());
    assertThat(phases()).containsExactlyInAnyOrder(PhaseName.IDENTITY, PhaseName.SHOWS);
    assertThat(stored().stalls()).isEqualTo(1);
  }

  /** How often it takes the watchdog, while nobody else does anything. */
  private int untilOver() {
    int looks = 0;
    while (!stored().isOver()) {
      clock.advance(STALLED);
      assertThat(look()).isNotEmpty();
      messages();
      looks++;
    }
    return looks;
  }

  private Map<String, Integer> look() {
    return watchdog.look(Deadline.of(new TestContext(Duration.ofMinutes(1)), clock));
  }

  private void settle(PhaseName... names) {
    for (PhaseName name : names) {
      change(name, Phase::completed);
    }
  }

  private void change(PhaseName name, UnaryOperator<Phase> change) {
    jobs.change(job.artistId(), job.jobId(), name, change);
  }

  private List<PhaseName> phases() {
    return messages().stream().map(PhaseMessage::phase).toList();
  }

  private List<PhaseMessage> messages() {
    return sent.take().stream().map(message -> read(message.body())).toList();
  }

  private static PhaseMessage read(String body) {
    try {
      return Json.mapper().readValue(body, PhaseMessage.class);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Job stored() {
    return jobs.find(job.artistId()).orElseThrow();
  }
}
