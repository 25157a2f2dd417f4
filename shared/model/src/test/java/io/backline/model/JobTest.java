package io.backline.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

final class JobTest {
  private static final Instant NOW = Instant.parse("2026-11-21T14:00:00Z");
  private static final Job FIRST = Job.first("K1", "job-1", NOW);

  @Test
  void a_change_raises_the_revision_and_nothing_else_does() {
    Job running = FIRST.with(PhaseName.SHOWS, Phase::running, NOW);
    assertThat(running.revision()).isEqualTo(2);
    assertThat(running.with(PhaseName.SHOWS, Phase::running, NOW.plusSeconds(9))).isSameAs(running);
  }

  @Test
  void the_next_job_goes_on_counting_revisions_and_begins_its_progress_anew() {
    Job ended = completed(FIRST);
    Job next = ended.next("job-2", NOW);
    assertThat(next.generation()).isEqualTo(2);
    assertThat(next.revision()).isEqualTo(ended.revision() + 1);
    assertThat(next.progress()).isZero();
    assertThat(next.stage()).isEqualTo(Stage.INITIALIZING);
  }

  @Test
  void progress_does_not_fall_when_a_provider_finds_more() {
    Job half = FIRST.with(PhaseName.SHOWS, phase -> phase.shows(100, 50, 0), NOW);
    Job more = half.with(PhaseName.SHOWS, phase -> phase.shows(1_000, 60, 0), NOW);
    assertThat(half.progress()).isPositive();
    assertThat(more.progress()).isEqualTo(half.progress());
  }

  @Test
  void only_an_ended_import_is_all_done() {
    Job almost = FIRST;
    for (PhaseName name : List.of(PhaseName.IDENTITY, PhaseName.SHOWS, PhaseName.CATALOG)) {
      almost = almost.with(name, Phase::completed, NOW);
    }
    assertThat(almost.progress()).isLessThan(100);
    assertThat(completed(FIRST).progress()).isEqualTo(100);
  }

  @Test
  void a_settled_phase_stays_as_it_is() {
    Job settled = FIRST.with(PhaseName.SHOWS, phase -> phase.failed("no"), NOW);
    assertThat(settled.with(PhaseName.SHOWS, Phase::running, NOW)).isSameAs(settled);
    assertThat(settled.with(PhaseName.SHOWS, Phase::completed, NOW)).isSameAs(settled);
  }

  @Test
  void an_ended_import_stays_as_it_is() {
    Job failed = FIRST.with(PhaseName.IDENTITY, phase -> phase.failed("nobody"), NOW);
    Instant later = NOW.plusSeconds(60);
    assertThat(failed.stage()).isEqualTo(Stage.FAILED);
    assertThat(failed.with(PhaseName.SHOWS, phase -> phase.shows(3, 3, 0), later)).isSameAs(failed);
  }

  @Test
  void each_change_begins_the_lease_anew() {
    Job changed = FIRST.with(PhaseName.SHOWS, Phase::running, NOW.plusSeconds(300));
    Instant end = NOW.plusSeconds(300).plus(Job.LEASE);
    assertThat(changed.isAlive(end.minusMillis(1))).isTrue();
    assertThat(changed.isAlive(end)).isFalse();
  }

  @Test
  void a_wait_extends_the_lease_beyond_its_end() {
    Instant until = NOW.plus(Duration.ofHours(9));
    Waiting waiting = new Waiting("spotify", until);
    Job waits =
        FIRST
            .with(PhaseName.CATALOG, phase -> phase.waitingFor(waiting), NOW)
            .with(PhaseName.SHOWS, Phase::running, NOW.plusSeconds(1));
    assertThat(waits.isAlive(until.plusSeconds(1))).isTrue();
    assertThat(waits.isAlive(until.plus(Job.LEASE))).isFalse();
  }

  @Test
  void a_complete_import_is_fresh_for_a_day_and_a_partial_one_for_minutes() {
    Job complete = completed(FIRST);
    Job partial = completed(FIRST.with(PhaseName.CATALOG, phase -> phase.skipped("unknown"), NOW));
    assertThat(complete.freshUntil()).isEqualTo(NOW.plus(Job.FRESH_FOR));
    assertThat(partial.freshUntil()).isEqualTo(NOW.plus(Job.RETRY_AFTER));
    assertThat(complete.isFresh(NOW.plus(Job.FRESH_FOR))).isFalse();
    assertThat(FIRST.isFresh(NOW)).isFalse();
  }

  @Test
  void an_abandoned_job_has_failed_and_does_not_keep_the_next_waiting() {
    Job known = FIRST.with(PhaseName.IDENTITY, Phase::completed, NOW);
    assertThat(List.of(FIRST.abandoned("no queue", NOW), known.abandoned("no queue", NOW)))
        .allSatisfy(
            job -> {
              assertThat(job.stage()).isEqualTo(Stage.FAILED);
              assertThat(job.isFresh(NOW)).isFalse();
              assertThat(ProgressDocument.of(job).error().message()).contains("no queue");
            });
  }

  @Test
  void wrap_up_is_due_once_all_else_has_ended() {
    Job two =
        FIRST
            .with(PhaseName.IDENTITY, Phase::completed, NOW)
            .with(PhaseName.SHOWS, phase -> phase.failed("no"), NOW);
    assertThat(two.isReadyForWrapUp()).isFalse();
    assertThat(two.with(PhaseName.CATALOG, Phase::completed, NOW).isReadyForWrapUp()).isTrue();
    assertThat(completed(FIRST).isReadyForWrapUp()).isFalse();
  }

  @Property
  void progress_never_falls_and_the_revision_rises_with_every_change(
      @ForAll("changes") List<PhaseChange> changes) {
    Job job = FIRST;
    for (PhaseChange change : changes) {
      Job next = change.on(job);
      assertThat(next.progress()).isBetween(job.progress(), 100);
      assertThat(next.stage()).isGreaterThanOrEqualTo(job.stage());
      assertThat(next.revision()).isEqualTo(next.equals(job) ? job.revision() : job.revision() + 1);
      job = next;
    }
  }

  /** A phase, what becomes of it, and two figures. */
  record PhaseChange(PhaseName name, int kind, int one, int other) {
    Job on(Job job) {
      return job.with(name, this::of, NOW.plusSeconds(one));
    }

    private Phase of(Phase phase) {
      return switch (kind) {
        case 0 -> phase.running();
        case 1 -> phase.shows(one, other, 0);
        case 2 -> phase.tracks(one, other, 1, 1);
        case 3 -> phase.waitingFor(new Waiting("spotify", NOW.plusSeconds(other)));
        case 4 -> phase.completed();
        case 5 -> phase.skipped("why");
        default -> phase.failed("why");
      };
    }
  }

  @Provide
  Arbitrary<List<PhaseChange>> changes() {
    return Combinators.combine(
            Arbitraries.of(PhaseName.class),
            Arbitraries.integers().between(0, 6),
            Arbitraries.integers().between(0, 300),
            Arbitraries.integers().between(0, 300))
        .as(PhaseChange::new)
        .list()
        .ofMaxSize(30);
  }

  private static Job completed(Job job) {
    Job all = job;
    for (PhaseName name : PhaseName.values()) {
      all = all.with(name, Phase::completed, NOW);
    }
    return all;
  }
}
