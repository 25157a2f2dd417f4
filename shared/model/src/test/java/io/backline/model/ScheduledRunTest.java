package io.backline.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ScheduledRunTest {
  private static final Instant NOW = Instant.parse("2026-11-21T14:00:00Z");
  private static final RunUse USE = new RunUse(Duration.ofSeconds(2), 120, 1_024, 1);

  private final ScheduledRun run =
      ScheduledRun.first(
          ScheduledRun.idAt(NOW, "test"), CronJob.UPDATE_ACTIVE_ARTISTS, "{\"limit\":1}", NOW);

  @Test
  void slices_add_up() {
    RunTally planned = RunTally.of(0, Map.of("due", 3)).planned(3, "planned all 3");
    ScheduledRun first = run.after(new RunSlice.More(planned, "imports:0"), USE, later(1));
    assertThat(first.cursor()).isEqualTo("imports:0");
    assertThat(first.message().slice()).isEqualTo(1);
    assertThat(first.isAlive(later(600))).isTrue();
    RunTally imported = RunTally.of(3, Map.of("started", 2, "joined", 1));
    ScheduledRun second = first.after(new RunSlice.Completed(imported), USE, later(3));
    assertThat(second.state()).isEqualTo(RunState.COMPLETED);
    assertThat(second.stepsDone()).isEqualTo(3);
    assertThat(second.stepsTotal()).isEqualTo(3);
    assertThat(second.counts())
        .containsOnly(Map.entry("due", 3), Map.entry("started", 2), Map.entry("joined", 1));
    assertThat(second.plan()).isEqualTo("planned all 3");
    assertThat(second.retries()).isEqualTo(2);
    assertThat(second.workedMillis()).isEqualTo(4_000);
    assertThat(second.memoryMb()).isEqualTo(120);
    assertThat(second.dollars()).isCloseTo(0.0000537, within(0.0000001));
    assertThat(second.took(later(100))).isEqualTo(Duration.ofSeconds(3));
  }

  @Test
  void a_run_that_could_not_do_all_says_what_is_missing() {
    ScheduledRun partial =
        run.after(new RunSlice.Partial(RunTally.NOTHING, "the rest"), USE, later(1));
    assertThat(partial.state()).isEqualTo(RunState.PARTIAL);
    assertThat(partial.error()).isEqualTo("the rest");
    assertThat(partial.completedAt()).isEqualTo(later(1));
  }

  @Test
  void a_run_is_dead_once_nobody_has_worked_on_it_for_its_lease() {
    assertThat(run.isAlive(later(599))).isTrue();
    assertThat(run.isAlive(later(600))).isFalse();
    assertThat(run.joinedOnce().isAlive(later(600))).isFalse();
    assertThat(run.joinedOnce().joined()).isEqualTo(1);
  }

  @Test
  void a_run_that_is_over_does_not_fail_any_more() {
    ScheduledRun over = run.after(new RunSlice.Completed(RunTally.NOTHING), USE, later(1));
    assertThat(over.failed("too late", later(2))).isSameAs(over);
    assertThat(run.failed("in time", later(2)))
        .returns(RunState.FAILED, ScheduledRun::state)
        .returns("in time", ScheduledRun::error)
        .returns(later(2), ScheduledRun::completedAt);
  }

  @Test
  void an_id_tells_when_and_nothing_else_is_one() {
    assertThat(run.id()).isEqualTo("1795269600000-test");
    assertThat(ScheduledRun.isId(run.id())).isTrue();
    assertThat(ScheduledRun.isId("CURRENT")).isFalse();
    assertThat(ScheduledRun.isId("1795269600000-../x")).isFalse();
  }

  private static Instant later(long seconds) {
    return NOW.plusSeconds(seconds);
  }
}
