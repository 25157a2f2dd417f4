package io.backline.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** When a job stands still, and in which phases. */
final class StallTest {
  private static final Instant NOW = Instant.parse("2026-11-21T14:00:00Z");
  private static final Job FIRST = Job.first("K1", "job-1", ImportScope.WHOLE, NOW);
  private static final Duration HOURS = Duration.ofHours(9);

  @Test
  void a_job_that_nobody_began_stands_still_after_its_lease_in_what_begins() {
    assertThat(FIRST.stallsAt()).contains(NOW.plus(Job.LEASE));
    assertThat(FIRST.stalled(NOW.plus(Job.LEASE).minusMillis(1))).isEmpty();
    assertThat(FIRST.stalled(NOW.plus(Job.LEASE)))
        .containsExactly(PhaseName.IDENTITY, PhaseName.SHOWS);
  }

  @Test
  void a_phase_that_waits_does_not_stand_still_but_the_one_beside_it_may() {
    Job known = FIRST.with(PhaseName.IDENTITY, Phase::completed, NOW);
    Job waits = known.with(PhaseName.CATALOG, StallTest::paused, NOW);
    Instant later = NOW.plus(Job.LEASE);
    assertThat(waits.stalled(later)).containsExactly(PhaseName.SHOWS, PhaseName.EVIDENCE);
    assertThat(waits.stalled(later.plus(HOURS)))
        .containsExactly(PhaseName.SHOWS, PhaseName.CATALOG, PhaseName.EVIDENCE);
  }

  @Test
  void a_paused_job_stands_still_only_when_its_wait_has_been_over_for_a_lease() {
    Job paused = paused();
    assertThat(paused.isPaused()).isTrue();
    assertThat(paused.stallsAt()).contains(NOW.plus(HOURS).plus(Job.LEASE));
    assertThat(paused.stalled(NOW.plus(HOURS).plus(Job.LEASE))).containsExactly(PhaseName.CATALOG);
  }

  @Test
  void what_wrap_up_was_not_sent_for_stands_still_in_wrap_up() {
    Job due = settled(PhaseName.IDENTITY, PhaseName.SHOWS, PhaseName.CATALOG, PhaseName.EVIDENCE);
    assertThat(due.stalled(NOW.plus(Job.LEASE))).containsExactly(PhaseName.WRAP_UP);
  }

  @Test
  void an_ended_job_stands_still_in_what_goes_on_behind_it_until_that_is_over() {
    Job ended =
        settled(
            PhaseName.IDENTITY,
            PhaseName.SHOWS,
            PhaseName.CATALOG,
            PhaseName.EVIDENCE,
            PhaseName.WRAP_UP);
    assertThat(ended.stalled(NOW.plus(Job.LEASE)))
        .containsExactly(PhaseName.ENRICHMENT, PhaseName.SETLISTS);
    Job enriched = ended.with(PhaseName.ENRICHMENT, Phase::completed, NOW);
    assertThat(enriched.stalled(NOW.plus(Job.LEASE))).containsExactly(PhaseName.SETLISTS);
    assertThat(enriched.with(PhaseName.SETLISTS, Phase::completed, NOW).stallsAt()).isEmpty();
  }

  @Test
  void a_resumed_job_has_a_lease_and_remembers_it() {
    Instant later = NOW.plus(Job.LEASE);
    Job resumed = FIRST.resumed(later);
    assertThat(resumed.stalls()).isEqualTo(1);
    assertThat(resumed.revision()).isEqualTo(2);
    assertThat(resumed.isAlive(later)).isTrue();
    assertThat(resumed.stalled(later)).isEmpty();
    assertThat(resumed.with(PhaseName.SHOWS, Phase::running, later).stalls()).isEqualTo(1);
    assertThat(FIRST.renewed(later).stalls()).isZero();
    assertThat(resumed.next("job-2", ImportScope.WHOLE, later).stalls()).isZero();
  }

  @Test
  void what_follows_a_phase_that_ended_has_its_own_chances() {
    Job thrice = FIRST.resumed(NOW).resumed(NOW).resumed(NOW);
    assertThat(thrice.with(PhaseName.SHOWS, Phase::running, NOW).stalls()).isEqualTo(3);
    assertThat(thrice.with(PhaseName.SHOWS, Phase::completed, NOW).stalls()).isZero();
    assertThat(thrice.givenUp(List.of(PhaseName.SHOWS), "stood still", NOW).stalls()).isZero();
  }

  @Test
  void a_waiting_message_that_is_put_back_does_not_speak_for_the_phase_beside_it() {
    Job known = FIRST.with(PhaseName.IDENTITY, Phase::completed, NOW);
    Job waits = known.with(PhaseName.CATALOG, StallTest::paused, NOW);
    Instant later = NOW.plus(Job.LEASE);
    Job handed = waits.with(PhaseName.CATALOG, phase -> phase.heldBy("b", "a"), later);
    assertThat(handed.stalled(later)).contains(PhaseName.SHOWS);
  }

  @Test
  void a_job_that_begins_after_a_delay_is_idle_from_then_on_only() {
    Duration delay = Duration.ofMinutes(5);
    Duration time = Duration.ofSeconds(20);
    Instant idle = NOW.plus(delay).plus(time);
    Job delayed = FIRST.beginningIn(delay);
    assertThat(FIRST.isIdleFor(time, NOW.plus(time))).isTrue();
    assertThat(delayed.isIdleFor(time, idle.minusMillis(1))).isFalse();
    assertThat(delayed.isIdleFor(time, idle)).isTrue();
    assertThat(delayed.resumed(idle).isIdleFor(time, idle)).isFalse();
  }

  @Test
  void to_give_up_who_it_is_ends_the_import_and_to_give_up_a_part_makes_it_partial() {
    Job nobody = FIRST.givenUp(List.of(PhaseName.IDENTITY, PhaseName.SHOWS), "stood still", NOW);
    assertThat(nobody.stage()).isEqualTo(Stage.FAILED);
    assertThat(nobody.isOver()).isTrue();
    Job part =
        settled(PhaseName.IDENTITY, PhaseName.SHOWS, PhaseName.EVIDENCE)
            .givenUp(List.of(PhaseName.CATALOG), "stood still", NOW);
    assertThat(part.isReadyForWrapUp()).isTrue();
    assertThat(part.givenUp(List.of(PhaseName.WRAP_UP), "stood still", NOW).stage())
        .isEqualTo(Stage.PARTIAL);
  }

  @Test
  void other_hands_during_a_pause_do_not_make_what_was_added_up_outdated() {
    Job paused = paused();
    Job handed = paused.with(PhaseName.CATALOG, phase -> phase.heldBy("b", "a"), NOW);
    assertThat(handed.isPaused()).isTrue();
    assertThat(handed.revision()).isGreaterThan(paused.revision());
  }

  /** Nothing that can happen to a job leaves it where neither a message nor the watchdog comes. */
  @Property
  void a_job_that_is_not_over_always_stands_still_at_some_time(@ForAll List<Change> changes) {
    Job job = FIRST;
    for (Change change : changes) {
      job = after(job, change);
      assertThat(job.stallsAt().isEmpty()).isEqualTo(job.isOver());
    }
  }

  private enum Change {
    KNOWN,
    UNKNOWN,
    IDENTITY_PAUSES,
    SHOWS_RUN,
    SHOWS_PAUSE,
    SHOWS_END,
    SHOWS_FAIL,
    CATALOG_RUNS,
    CATALOG_PAUSES,
    CATALOG_ENDS,
    CATALOG_FAILS,
    EVIDENCE_PAUSES,
    EVIDENCE_ENDS,
    WRAP_UP_RUNS,
    WRAP_UP_ENDS,
    ENRICHMENT_RUNS,
    ENRICHMENT_ENDS,
    SETLISTS_PAUSE,
    SETLISTS_END
  }

  private static Job after(Job job, Change change) {
    return switch (change) {
      case KNOWN -> job.with(PhaseName.IDENTITY, Phase::completed, NOW);
      case UNKNOWN -> job.with(PhaseName.IDENTITY, phase -> phase.failed("nobody"), NOW);
      case IDENTITY_PAUSES -> job.with(PhaseName.IDENTITY, StallTest::paused, NOW);
      case SHOWS_RUN -> job.with(PhaseName.SHOWS, Phase::running, NOW);
      case SHOWS_PAUSE -> job.with(PhaseName.SHOWS, StallTest::paused, NOW);
      case SHOWS_END -> job.with(PhaseName.SHOWS, Phase::completed, NOW);
      case SHOWS_FAIL -> job.with(PhaseName.SHOWS, phase -> phase.failed("down"), NOW);
      case CATALOG_RUNS -> job.with(PhaseName.CATALOG, Phase::running, NOW);
      case CATALOG_PAUSES -> job.with(PhaseName.CATALOG, StallTest::paused, NOW);
      case CATALOG_ENDS -> job.with(PhaseName.CATALOG, Phase::completed, NOW);
      case CATALOG_FAILS -> job.with(PhaseName.CATALOG, phase -> phase.failed("down"), NOW);
      case EVIDENCE_PAUSES -> job.with(PhaseName.EVIDENCE, StallTest::paused, NOW);
      case EVIDENCE_ENDS -> job.with(PhaseName.EVIDENCE, phase -> phase.skipped("no"), NOW);
      case WRAP_UP_RUNS -> wrapUp(job, Phase::running);
      case WRAP_UP_ENDS ->
          wrapUp(
              job,
              phase ->
                  job.hasMoreToCome()
                      ? phase.waitingFor(job.phases().waiting())
                      : phase.completed());
      case ENRICHMENT_RUNS -> behind(job, PhaseName.ENRICHMENT, Phase::running);
      case ENRICHMENT_ENDS -> behind(job, PhaseName.ENRICHMENT, Phase::completed);
      case SETLISTS_PAUSE -> behind(job, PhaseName.SETLISTS, StallTest::paused);
      case SETLISTS_END -> behind(job, PhaseName.SETLISTS, Phase::completed);
    };
  }

  private static Job wrapUp(Job job, UnaryOperator<Phase> change) {
    return job.isReadyForWrapUp() ? job.with(PhaseName.WRAP_UP, change, NOW) : job;
  }

  private static Job behind(Job job, PhaseName name, UnaryOperator<Phase> change) {
    return job.hasEnded() ? job.with(name, change, NOW) : job;
  }

  private static Phase paused(Phase phase) {
    return phase.running().waitingFor(new Waiting("spotify", NOW, NOW.plus(HOURS)));
  }

  private static Job paused() {
    Job waits =
        settled(PhaseName.IDENTITY, PhaseName.SHOWS, PhaseName.EVIDENCE)
            .with(PhaseName.CATALOG, StallTest::paused, NOW);
    return waits.with(PhaseName.WRAP_UP, phase -> phase.waitingFor(waits.phases().waiting()), NOW);
  }

  private static Job settled(PhaseName... names) {
    Job job = FIRST;
    for (PhaseName name : names) {
      job = job.with(name, Phase::completed, NOW);
    }
    return job;
  }
}
