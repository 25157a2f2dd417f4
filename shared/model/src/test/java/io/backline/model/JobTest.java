package io.backline.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
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
    for (PhaseName name : PhaseName.values()) {
      if (name == PhaseName.WRAP_UP) {
        break;
      }
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
    Job three = two.with(PhaseName.CATALOG, Phase::completed, NOW);
    assertThat(three.isReadyForWrapUp()).isFalse();
    assertThat(three.with(PhaseName.EVIDENCE, Phase::completed, NOW).isReadyForWrapUp()).isTrue();
    assertThat(completed(FIRST).isReadyForWrapUp()).isFalse();
  }

  @Test
  void the_shares_of_the_phases_make_a_whole() {
    assertThat(Stream.of(PhaseName.values()).mapToInt(PhaseName::weight).sum()).isEqualTo(100);
  }

  @Test
  void an_artist_whom_musicbrainz_does_not_know_is_complete() {
    Job ended = served(phase -> phase.skipped("nobody there"));
    assertThat(ended.stage()).isEqualTo(Stage.COMPLETED);
    assertThat(ProgressDocument.of(ended).error()).isNull();
  }

  @Test
  void evidence_that_could_not_be_had_makes_the_import_partial_with_words() {
    Job ended = served(phase -> phase.failed("MusicBrainz is down"));
    assertThat(ended.stage()).isEqualTo(Stage.PARTIAL);
    assertThat(ProgressDocument.of(ended).error().message())
        .isEqualTo("evidence: MusicBrainz is down");
  }

  @Test
  void enrichment_goes_on_after_the_end_and_changes_nothing_else() {
    Job ended = served(Phase::completed);
    Instant later = NOW.plusSeconds(60);
    Job enriched =
        ended.with(PhaseName.ENRICHMENT, phase -> phase.recordings(2_627, 800, 12, 3), later);
    assertThat(enriched.revision()).isEqualTo(ended.revision() + 1);
    assertThat(enriched.updatedAt()).isEqualTo(later);
    assertThat(enriched)
        .extracting(Job::stage, Job::progress, Job::completedAt, Job::freshUntil)
        .containsExactly(ended.stage(), 100, ended.completedAt(), ended.freshUntil());
    assertThat(enriched.with(PhaseName.SHOWS, Phase::running, later)).isSameAs(enriched);
  }

  @Test
  void enrichment_that_fails_fails_quietly() {
    Job failed =
        served(Phase::completed).with(PhaseName.ENRICHMENT, phase -> phase.failed("no"), NOW);
    assertThat(failed.stage()).isEqualTo(Stage.COMPLETED);
    assertThat(failed.isOver()).isTrue();
    assertThat(ProgressDocument.of(failed).error()).isNull();
  }

  @Test
  void enrichment_is_due_once_something_was_served_and_never_after_a_failure() {
    assertThat(FIRST.isReadyForEnrichment()).isFalse();
    assertThat(served(Phase::completed).isReadyForEnrichment()).isTrue();
    Job failed = FIRST.with(PhaseName.IDENTITY, phase -> phase.failed("nobody"), NOW);
    assertThat(failed.isReadyForEnrichment()).isFalse();
    assertThat(failed.isOver()).isTrue();
  }

  @Test
  void a_job_is_not_at_rest_while_enrichment_is_still_to_come() {
    Job served = served(Phase::completed);
    assertThat(served.isAtRest()).isFalse();
    assertThat(completed(served).isAtRest()).isTrue();
    Job failed = FIRST.with(PhaseName.IDENTITY, phase -> phase.failed("nobody"), NOW);
    assertThat(failed.isAtRest()).isTrue();
  }

  @Test
  void wrap_up_corrects_what_the_tracks_came_to() {
    Job counted =
        FIRST.with(PhaseName.CATALOG, phase -> phase.tracks(300, 300, 24, 31).completed(), NOW);
    Phase catalog = counted.recounted(30, 29, NOW).phases().catalog();
    assertThat(catalog).extracting(Phase::state).isEqualTo(PhaseState.COMPLETED);
    assertThat(catalog).extracting(Phase::excludedLive, Phase::duplicates).containsExactly(30, 29);
    assertThat(counted.recounted(24, 31, NOW)).isSameAs(counted);
    assertThat(FIRST.recounted(1, 1, NOW)).isSameAs(FIRST);
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
        case 4 -> phase.recordings(one, other, 1, 1);
        case 5 -> phase.completed();
        case 6 -> phase.skipped("why");
        default -> phase.failed("why");
      };
    }
  }

  @Provide
  Arbitrary<List<PhaseChange>> changes() {
    return Combinators.combine(
            Arbitraries.of(PhaseName.class),
            Arbitraries.integers().between(0, 7),
            Arbitraries.integers().between(0, 300),
            Arbitraries.integers().between(0, 300))
        .as(PhaseChange::new)
        .list()
        .ofMaxSize(30);
  }

  /** All that was to be had, but for what became of the evidence. */
  private static Job served(UnaryOperator<Phase> evidence) {
    Job job = FIRST.with(PhaseName.EVIDENCE, evidence, NOW);
    for (PhaseName name : PhaseName.values()) {
      job = name == PhaseName.ENRICHMENT ? job : job.with(name, Phase::completed, NOW);
    }
    return job;
  }

  private static Job completed(Job job) {
    Job all = job;
    for (PhaseName name : PhaseName.values()) {
      all = all.with(name, Phase::completed, NOW);
    }
    return all;
  }
}
