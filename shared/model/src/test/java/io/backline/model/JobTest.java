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
  private static final Job FIRST = Job.first("K1", "job-1", ImportScope.WHOLE, NOW);

  @Test
  void a_change_raises_the_revision_and_nothing_else_does() {
    Job running = FIRST.with(PhaseName.SHOWS, Phase::running, NOW);
    assertThat(running.revision()).isEqualTo(2);
    assertThat(running.with(PhaseName.SHOWS, Phase::running, NOW.plusSeconds(9))).isSameAs(running);
  }

  @Test
  void the_next_job_goes_on_counting_revisions_and_begins_its_progress_anew() {
    Job ended = completed(FIRST);
    Job next = ended.next("job-2", ImportScope.WHOLE, NOW);
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
    Waiting waiting = new Waiting("spotify", NOW, until);
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
    assertThat(complete.isFresh(ImportScope.WHOLE, NOW.plus(Job.FRESH_FOR))).isFalse();
    assertThat(FIRST.isFresh(ImportScope.WHOLE, NOW)).isFalse();
  }

  @Test
  void an_abandoned_job_has_failed_and_does_not_keep_the_next_waiting() {
    Job known = FIRST.with(PhaseName.IDENTITY, Phase::completed, NOW);
    assertThat(List.of(FIRST.abandoned("no queue", NOW), known.abandoned("no queue", NOW)))
        .allSatisfy(
            job -> {
              assertThat(job.stage()).isEqualTo(Stage.FAILED);
              assertThat(job.isFresh(ImportScope.WHOLE, NOW)).isFalse();
              assertThat(ProgressDocument.of(job).error().message()).contains("no queue");
            });
  }

  @Test
  void an_import_pauses_once_all_that_is_left_waits_for_long_and_what_is_there_is_added_up() {
    Job reading = readingTracks();
    assertThat(waitingFor(reading, Duration.ofMinutes(15)).isReadyForWrapUp()).isFalse();
    Job waits = waitingFor(reading, Duration.ofHours(9));
    assertThat(waits.isReadyForWrapUp()).isTrue();
    assertThat(waits.stage()).isEqualTo(Stage.CATALOG);
    Job paused = addedUpForNow(waits);
    assertThat(paused.stage()).isEqualTo(Stage.PARTIAL);
    assertThat(paused.isReadyForWrapUp()).isFalse();
    assertThat(paused)
        .returns(reading.progress(), Job::progress)
        .returns(null, Job::completedAt)
        .returns(null, Job::freshUntil)
        .returns(false, Job::hasEnded)
        .returns(List.of(), Job::readyBehindTheEnd)
        .returns(true, Job::isAtRest);
    assertThat(paused.isAlive(NOW.plus(Duration.ofHours(9)))).isTrue();
  }

  @Test
  void a_pause_ends_with_the_first_phase_that_goes_on() {
    Job paused = addedUpForNow(waitingFor(readingTracks(), Duration.ofHours(9)));
    Job goesOn = paused.with(PhaseName.CATALOG, Phase::running, NOW);
    assertThat(goesOn.stage()).isEqualTo(Stage.CATALOG);
    assertThat(goesOn.isPaused()).isFalse();
    assertThat(goesOn.revision()).isGreaterThan(paused.revision());
    Job read = goesOn.with(PhaseName.CATALOG, Phase::completed, NOW);
    assertThat(read.stage()).isEqualTo(Stage.WRAP_UP);
    assertThat(read.isReadyForWrapUp()).isTrue();
    assertThat(read.with(PhaseName.WRAP_UP, Phase::completed, NOW).stage())
        .isEqualTo(Stage.COMPLETED);
  }

  @Test
  void what_changed_while_wrap_up_added_up_for_now_is_added_up_anew() {
    Job waits = waitingFor(readingTracks(), Duration.ofHours(9));
    Job counting = waits.with(PhaseName.WRAP_UP, phase -> phase.running().heldBy("run", null), NOW);
    assertThat(counting.summedUp(3, 4, NOW, NOW).phases().wrapUp().run()).isEqualTo("run");
    Job longer = waitingFor(counting, Duration.ofHours(10));
    assertThat(longer.phases().wrapUp()).isEqualTo(Phase.PENDING);
    assertThat(longer.isReadyForWrapUp()).isTrue();
  }

  @Test
  void nothing_begins_before_it_is_known_who_this_is_and_so_nothing_else_is_waited_for() {
    Job noShows = FIRST.with(PhaseName.SHOWS, phase -> phase.failed("down"), NOW);
    Job waits =
        noShows.with(
            PhaseName.IDENTITY,
            phase -> phase.waitingFor(new Waiting("ticketmaster", NOW, NOW.plusSeconds(7_200))),
            NOW);
    assertThat(waits.isReadyForWrapUp()).isTrue();
    assertThat(addedUpForNow(waits).stage()).isEqualTo(Stage.PARTIAL);
    Job known = addedUpForNow(waits).with(PhaseName.IDENTITY, Phase::completed, NOW);
    assertThat(known.isReadyForWrapUp()).isFalse();
  }

  @Test
  void enrichment_that_waits_for_hours_leaves_the_import_complete() {
    Waiting hours = new Waiting("musicbrainz", NOW, NOW.plusSeconds(20_000));
    Job ended =
        served(Phase::completed)
            .with(PhaseName.ENRICHMENT, phase -> phase.running().waitingFor(hours), NOW);
    assertThat(ended.stage()).isEqualTo(Stage.COMPLETED);
    assertThat(ended.isPaused()).isFalse();
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
  void what_fails_behind_the_end_fails_quietly() {
    Job failed =
        served(Phase::completed)
            .with(PhaseName.ENRICHMENT, phase -> phase.failed("no"), NOW)
            .with(PhaseName.SETLISTS, phase -> phase.failed("no"), NOW);
    assertThat(failed.stage()).isEqualTo(Stage.COMPLETED);
    assertThat(failed.isOver()).isTrue();
    assertThat(ProgressDocument.of(failed).error()).isNull();
  }

  @Test
  void what_goes_on_behind_the_end_is_due_once_something_was_served_and_never_after_a_failure() {
    assertThat(FIRST.readyBehindTheEnd()).isEmpty();
    Job served = served(Phase::completed);
    assertThat(served.readyBehindTheEnd())
        .containsExactly(PhaseName.ENRICHMENT, PhaseName.SETLISTS);
    Job one = served.with(PhaseName.SETLISTS, phase -> phase.skipped("no key"), NOW);
    assertThat(one.readyBehindTheEnd()).containsExactly(PhaseName.ENRICHMENT);
    assertThat(one.isOver()).isFalse();
    assertThat(one.synced().setlists()).isEqualTo(NOW);
    Job failed = FIRST.with(PhaseName.IDENTITY, phase -> phase.failed("nobody"), NOW);
    assertThat(failed.phases().setlists().state()).isEqualTo(PhaseState.SKIPPED);
    assertThat(failed.synced().setlists()).isNull();
    assertThat(failed.readyBehindTheEnd()).isEmpty();
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
  void a_job_is_still_once_it_has_served_and_nobody_works_on_it() {
    assertThat(FIRST.isStill()).isFalse();
    Job served = served(Phase::completed);
    assertThat(served.isStill()).isFalse();
    Job enriching =
        served
            .with(PhaseName.SETLISTS, Phase::completed, NOW)
            .with(PhaseName.ENRICHMENT, Phase::running, NOW);
    assertThat(enriching.isStill()).isFalse();
    assertThat(completed(enriching).isStill()).isTrue();
  }

  @Test
  void a_job_that_waits_behind_its_end_is_still_until_somebody_goes_on() {
    Waiting waiting = new Waiting("spotify", NOW, NOW.plusSeconds(3_600));
    Job waits =
        served(Phase::completed)
            .with(PhaseName.SETLISTS, phase -> phase.running().waitingFor(waiting), NOW)
            .with(PhaseName.ENRICHMENT, phase -> phase.running().waitingFor(waiting), NOW);
    assertThat(waits.isStill()).isTrue();
    Job goesOn = waits.with(PhaseName.ENRICHMENT, Phase::running, NOW);
    assertThat(goesOn.isStill()).isFalse();
    assertThat(goesOn.revision()).isGreaterThan(waits.revision());
  }

  @Test
  void a_paused_job_is_still_until_it_goes_on() {
    Job waits = waitingFor(readingTracks(), Duration.ofHours(2));
    assertThat(waits.isStill()).isFalse();
    Job paused = addedUpForNow(waits);
    assertThat(paused.isStill()).isTrue();
    Job goesOn = paused.with(PhaseName.CATALOG, Phase::running, NOW);
    assertThat(goesOn.isStill()).isFalse();
    assertThat(goesOn.revision()).isGreaterThan(paused.revision());
  }

  @Test
  void a_failed_job_is_not_still_because_another_phase_may_be_writing() {
    Job failed = FIRST.with(PhaseName.IDENTITY, phase -> phase.failed("nobody"), NOW);
    assertThat(failed.isStill()).isFalse();
  }

  @Test
  void what_no_phase_has_changed_raises_the_revision_and_nothing_else() {
    Instant later = NOW.plusSeconds(60);
    Job raised = FIRST.raised(later);
    assertThat(raised.revision()).isEqualTo(FIRST.revision() + 1);
    assertThat(raised.updatedAt()).isEqualTo(later);
    assertThat(raised.leaseUntil()).isEqualTo(FIRST.leaseUntil());
    assertThat(raised.phases()).isEqualTo(FIRST.phases());
  }

  @Test
  void wrap_up_corrects_what_the_tracks_came_to() {
    Job counted =
        FIRST.with(PhaseName.CATALOG, phase -> phase.tracks(300, 300, 24, 31).completed(), NOW);
    Phase catalog = counted.summedUp(30, 29, NOW, NOW).phases().catalog();
    assertThat(catalog).extracting(Phase::state).isEqualTo(PhaseState.COMPLETED);
    assertThat(catalog).extracting(Phase::excludedLive, Phase::duplicates).containsExactly(30, 29);
    Job summedUp = counted.summedUp(24, 31, NOW, NOW);
    assertThat(summedUp.phases()).isEqualTo(counted.phases());
    assertThat(summedUp.summedUp(24, 31, NOW, NOW)).isSameAs(summedUp);
  }

  @Test
  void wrap_up_says_how_long_the_artist_stays_fresh() {
    Instant until = NOW.plus(Duration.ofHours(6));
    Job ready = readingTracks().with(PhaseName.CATALOG, Phase::completed, NOW);
    Job summedUp = ready.summedUp(0, 0, until, NOW);
    assertThat(summedUp.with(PhaseName.WRAP_UP, Phase::completed, NOW).freshUntil())
        .isEqualTo(until);
    assertThat(ready.with(PhaseName.WRAP_UP, Phase::completed, NOW).freshUntil())
        .isEqualTo(NOW.plus(Job.FRESH_FOR));
    assertThat(summedUp.with(PhaseName.WRAP_UP, phase -> phase.failed("no"), NOW).freshUntil())
        .isEqualTo(NOW.plus(Job.RETRY_AFTER));
  }

  @Test
  void a_job_that_died_after_it_was_summed_up_is_not_fresh() {
    Job dead = readingTracks().summedUp(0, 0, NOW.plus(Duration.ofDays(7)), NOW);
    Instant later = NOW.plus(Job.LEASE);
    assertThat(dead.isAlive(later)).isFalse();
    assertThat(dead.isFresh(ImportScope.WHOLE, later)).isFalse();
  }

  @Test
  void what_was_completely_read_is_known_from_job_to_job() {
    Instant later = NOW.plusSeconds(60);
    Job read = FIRST.with(PhaseName.SHOWS, Phase::completed, NOW);
    assertThat(read.synced()).isEqualTo(new SyncTimes(NOW, null, null, null, null, null));
    Job next = read.next("next", ImportScope.WHOLE, later);
    assertThat(next.synced()).isEqualTo(new SyncTimes(NOW, null, null, null, null, null));
    assertThat(next.with(PhaseName.CATALOG, Phase::completed, later).synced())
        .isEqualTo(new SyncTimes(NOW, later, null, null, null, null));
    assertThat(next.with(PhaseName.SHOWS, phase -> phase.failed("no"), later).synced().shows())
        .isEqualTo(NOW);
  }

  @Test
  void it_is_remembered_since_when_all_that_was_read_is_too_little_until_it_is_enough_again() {
    Instant later = NOW.plusSeconds(86_400);
    Job doubted = withShows(Job.first("K1", "job-1", ImportScope.WHOLE, NOW), 80, NOW);
    assertThat(doubted.synced().showsDoubted()).isEqualTo(NOW);
    Job still = withShows(doubted.next("job-2", ImportScope.WHOLE, later), 79, later);
    assertThat(still.synced().showsDoubted()).isEqualTo(NOW);
    Job unknown =
        still
            .next("job-3", ImportScope.WHOLE, later)
            .with(PhaseName.SHOWS, phase -> phase.shows(9, 8, 1).completed(), later);
    assertThat(unknown.synced().showsDoubted()).isEqualTo(NOW);
    assertThat(
            withShows(unknown.next("job-4", ImportScope.WHOLE, later), 0, later)
                .synced()
                .showsDoubted())
        .isNull();
    assertThat(doubted.synced().songCatalogDoubted()).isNull();
  }

  private static Job withShows(Job job, int notRemoved, Instant now) {
    return job.with(
        PhaseName.SHOWS, phase -> phase.shows(9, 9, 0).notRemoving(notRemoved).completed(), now);
  }

  @Property
  void progress_never_falls_and_the_revision_rises_with_every_change(
      @ForAll("changes") List<PhaseChange> changes) {
    Job job = FIRST;
    for (PhaseChange change : changes) {
      Job next = change.on(job);
      assertThat(next.progress()).isBetween(job.progress(), 100);
      if (!job.isPaused()) {
        assertThat(next.stage()).isGreaterThanOrEqualTo(job.stage());
      }
      assertThat(next.completedAt() == null).isEqualTo(!next.hasEnded());
      assertThat(ProgressDocument.of(next).error() == null)
          .isEqualTo(next.stage().compareTo(Stage.COMPLETED) <= 0);
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
        case 3 -> phase.waitingFor(new Waiting("spotify", NOW, NOW.plusSeconds(20L * other)));
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

  /** All but the catalogue has ended. */
  private static Job readingTracks() {
    Job job = FIRST;
    for (PhaseName name : List.of(PhaseName.IDENTITY, PhaseName.SHOWS, PhaseName.EVIDENCE)) {
      job = job.with(name, Phase::completed, NOW);
    }
    return job.with(PhaseName.CATALOG, phase -> phase.tracks(300, 182, 24, 31), NOW);
  }

  private static Job waitingFor(Job job, Duration time) {
    Waiting waiting = new Waiting("spotify", NOW, NOW.plus(time));
    return job.with(PhaseName.CATALOG, phase -> phase.waitingFor(waiting), NOW);
  }

  private static Job addedUpForNow(Job job) {
    Waiting waiting = job.phases().waiting();
    return job.with(PhaseName.WRAP_UP, phase -> phase.running().waitingFor(waiting), NOW);
  }

  /** All that was to be had, but for what became of the evidence. */
  private static Job served(UnaryOperator<Phase> evidence) {
    Job job = FIRST.with(PhaseName.EVIDENCE, evidence, NOW);
    for (PhaseName name : PhaseName.values()) {
      job = name.isBehindTheEnd() ? job : job.with(name, Phase::completed, NOW);
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
