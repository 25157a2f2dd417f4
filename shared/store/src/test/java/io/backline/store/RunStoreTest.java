package io.backline.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.backline.model.CronJob;
import io.backline.model.RunSlice;
import io.backline.model.RunState;
import io.backline.model.RunTally;
import io.backline.model.RunUse;
import io.backline.model.ScheduledRun;
import io.backline.testkit.DynamoDbLocal;
import io.backline.testkit.HandClock;
import io.backline.testkit.TestTables;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(DynamoDbLocal.class)
final class RunStoreTest {
  private static final CronJob JOB = CronJob.UPDATE_ACTIVE_ARTISTS;
  private static final RunUse USE = new RunUse(Duration.ofSeconds(1), 100, 1_024, 0);

  // The table itself forgets what has expired by the real CLOCK. One for all tests, which share it:
  // none sees what another will do later.
  private static final HandClock CLOCK = new HandClock(Instant.parse("2100-01-01T15:00:00Z"));

  private final RunStore runs;

  RunStoreTest(TestTables tables) {
    runs = new RunStore(tables.client(), tables.name("StatusTable"), CLOCK);
  }

  /** Of the tests before this one, too. */
  @AfterEach
  void end() {
    for (CronJob job : CronJob.values()) {
      runs.page(List.of(job), RunState.RUNNING, null, 200)
          .rows()
          .forEach(run -> runs.change(job, run.id(), now -> now.failed("over", CLOCK.instant())));
    }
  }

  @Test
  void a_run_begins_where_none_is_under_way() {
    ScheduledRun run = run(JOB);
    assertThat(runs.start(run)).isEqualTo(new RunClaim.Started(run));
    assertThat(runs.find(JOB, run.id())).contains(run);
  }

  @Test
  void who_asks_while_it_runs_joins_it_and_is_counted() {
    ScheduledRun run = started();
    assertThat(runs.start(run(JOB))).isEqualTo(new RunClaim.Joined(run.joinedOnce()));
    assertThat(runs.find(JOB, run.id()).orElseThrow().joined()).isEqualTo(1);
  }

  @Test
  void a_job_does_not_wait_for_another() {
    started();
    ScheduledRun other = run(CronJob.CALCULATE_TRENDING);
    assertThat(runs.start(other)).isEqualTo(new RunClaim.Started(other));
  }

  @Test
  void after_its_end_the_next_one_begins() {
    ScheduledRun run = started();
    runs.change(JOB, run.id(), now -> now.after(completed(), USE, CLOCK.instant()));
    ScheduledRun next = run(JOB);
    assertThat(runs.start(next)).isEqualTo(new RunClaim.Started(next));
  }

  @Test
  void a_dead_one_is_failed_and_its_place_taken() {
    ScheduledRun dead = started();
    CLOCK.advance(ScheduledRun.LEASE);
    ScheduledRun next = run(JOB);
    assertThat(runs.start(next)).isEqualTo(new RunClaim.Started(next));
    assertThat(runs.find(JOB, dead.id()).orElseThrow().state()).isEqualTo(RunState.FAILED);
  }

  @Test
  void of_many_who_ask_at_once_one_begins() {
    List<ScheduledRun> wanted = IntStream.range(0, 16).mapToObj(_ -> run(JOB)).toList();
    List<RunClaim> claims = Parallel.map(wanted, 16, runs::start);
    List<RunClaim> started =
        claims.stream().filter(claim -> claim instanceof RunClaim.Started).toList();
    assertThat(started).hasSize(1);
    String id = started.getFirst().run().id();
    assertThat(claims).allMatch(claim -> claim.run().id().equals(id));
    assertThat(runs.find(JOB, id).orElseThrow().joined()).isEqualTo(15);
  }

  @Test
  void to_begin_the_same_run_twice_is_to_begin_it_once() {
    ScheduledRun run = started();
    assertThat(runs.start(run)).isEqualTo(new RunClaim.Started(run));
  }

  @Test
  void changes_at_the_same_time_are_all_there() {
    ScheduledRun run = started();
    List<Integer> who = IntStream.range(0, 16).boxed().toList();
    Parallel.map(who, 16, _ -> runs.change(JOB, run.id(), ScheduledRun::joinedOnce));
    assertThat(runs.find(JOB, run.id()).orElseThrow().joined()).isEqualTo(16);
  }

  @Test
  void a_run_that_is_not_there_is_not_changed() {
    assertThat(runs.change(JOB, "1795269600000-nobody", ScheduledRun::joinedOnce)).isEmpty();
  }

  @Test
  void runs_are_listed_the_newest_first_page_by_page_over_all_jobs() {
    CLOCK.advance(Duration.ofDays(40));
    List<String> all = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      all.addFirst(startedOf(i % 2 == 0 ? JOB : CronJob.CALCULATE_TRENDING).id());
    }
    List<CronJob> jobs = List.of(CronJob.values());
    Page<ScheduledRun> first = runs.page(jobs, null, null, 3);
    assertThat(ids(first)).isEqualTo(all.subList(0, 3));
    Page<ScheduledRun> second = runs.page(jobs, null, first.last(), 4);
    assertThat(ids(second)).isEqualTo(all.subList(3, 7));
    assertThat(second.last()).isNull();
    assertThat(runs.page(List.of(CronJob.CALCULATE_TRENDING), null, null, 50).rows()).hasSize(3);
    assertThat(runs.recordedSince()).isPresent();
  }

  @Test
  void those_in_one_state_are_found_behind_others() {
    CLOCK.advance(Duration.ofDays(40));
    ScheduledRun failed = startedOf(JOB);
    runs.change(JOB, failed.id(), now -> now.failed("says the test", CLOCK.instant()));
    for (int i = 0; i < 5; i++) {
      ScheduledRun done = startedOf(JOB);
      runs.change(JOB, done.id(), now -> now.after(completed(), USE, CLOCK.instant()));
    }
    assertThat(runs.page(List.of(JOB), RunState.FAILED, null, 2).rows())
        .extracting(ScheduledRun::id)
        .containsExactly(failed.id());
  }

  @Test
  void after_thirty_days_a_run_is_listed_no_more() {
    CLOCK.advance(Duration.ofDays(40));
    ScheduledRun run = started();
    CLOCK.advance(Duration.ofDays(30).minusSeconds(1));
    assertThat(ids(runs.page(List.of(JOB), null, null, 200))).contains(run.id());
    CLOCK.advance(Duration.ofSeconds(1));
    assertThat(ids(runs.page(List.of(JOB), null, null, 200))).doesNotContain(run.id());
  }

  @Test
  void what_a_run_keeps_first_is_there_for_its_next_slices() {
    String id = run(JOB).id();
    assertThat(runs.kept(id, RunList.PLAN)).isEmpty();
    assertThat(runs.keep(id, RunList.PLAN, List.of("K2", "K1"))).containsExactly("K2", "K1");
    assertThat(runs.kept(id, RunList.PLAN)).containsExactly("K2", "K1");
    assertThat(runs.keep(id, RunList.PLAN, List.of("K3"))).containsExactly("K2", "K1");
    assertThat(runs.kept(id, RunList.PLAN)).containsExactly("K2", "K1");
  }

  @Test
  void what_slices_find_is_all_there_however_much_it_is_and_once() {
    ScheduledRun run = run(JOB);
    ScheduledRun next = run.after(new RunSlice.More(RunTally.NOTHING, "on"), USE, CLOCK.instant());
    List<String> many = IntStream.range(0, 30_000).mapToObj(i -> "K8vZ9-" + i + " event").toList();
    assertThat(runs.added(run.id(), RunList.FOUND)).isEmpty();
    runs.add(run, RunList.FOUND, many.subList(0, 20_000));
    runs.add(next, RunList.FOUND, many.subList(10_000, 30_000));
    runs.add(run, RunList.FOUND, many.subList(0, 20_000));
    runs.add(run, RunList.ACCEPTED, List.of());
    assertThat(runs.added(run.id(), RunList.FOUND)).hasSize(30_000).containsAll(many);
    assertThat(runs.added(run.id(), RunList.ACCEPTED)).isEmpty();
  }

  private static List<String> ids(Page<ScheduledRun> page) {
    return page.rows().stream().map(ScheduledRun::id).toList();
  }

  private static RunSlice completed() {
    return new RunSlice.Completed(RunTally.of(1, Map.of("started", 1)));
  }

  private ScheduledRun started() {
    return startedOf(JOB);
  }

  /** In place of whatever is under way. */
  private ScheduledRun startedOf(CronJob job) {
    CLOCK.advance(ScheduledRun.LEASE);
    ScheduledRun run = run(job);
    assertThat(runs.start(run)).isEqualTo(new RunClaim.Started(run));
    return run;
  }

  private ScheduledRun run(CronJob job) {
    Instant now = CLOCK.instant();
    return ScheduledRun.first(
        ScheduledRun.idAt(now, UUID.randomUUID().toString()), job, "{\"limit\":7}", now);
  }
}
