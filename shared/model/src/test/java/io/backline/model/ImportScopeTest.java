package io.backline.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Imports of a part, and those who join them. */
final class ImportScopeTest {
  private static final Instant NOW = Instant.parse("2026-11-21T14:00:00Z");
  private static final ImportScope SHOWS =
      new ImportScope(Set.of(ImportPart.SHOWS), CallPriority.BACKGROUND);
  private static final ImportScope CATALOG =
      new ImportScope(Set.of(ImportPart.CATALOG), CallPriority.BACKGROUND);
  private static final ImportScope SETLISTS =
      new ImportScope(Set.of(ImportPart.SETLISTS), CallPriority.BACKGROUND);
  private static final Job WHOLE = Job.first("K1", "job-1", ImportScope.WHOLE, NOW);
  private static final Job OVER = settled(WHOLE, PhaseName.values());

  @Test
  void an_import_of_nothing_is_none() {
    assertThatThrownBy(() -> new ImportScope(Set.of(), CallPriority.INTERACTIVE))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void an_import_of_shows_asks_nobody_else_about_an_artist_who_is_known() {
    Job job = OVER.next("job-2", SHOWS, NOW);
    assertThat(job.unbegun()).containsExactly(PhaseName.SHOWS);
    assertThat(notAsked(job))
        .containsExactly(
            PhaseName.IDENTITY,
            PhaseName.CATALOG,
            PhaseName.EVIDENCE,
            PhaseName.ENRICHMENT,
            PhaseName.SETLISTS);
    Job done = settled(job, PhaseName.SHOWS, PhaseName.WRAP_UP);
    assertThat(done.stage()).isEqualTo(Stage.COMPLETED);
    assertThat(done.progress()).isEqualTo(100);
    assertThat(done.isOver()).isTrue();
  }

  @Test
  void an_artist_who_is_not_known_is_identified_for_the_shows_alone_too() {
    Job job = Job.first("K1", "job-1", SHOWS, NOW);
    assertThat(job.unbegun()).containsExactly(PhaseName.IDENTITY, PhaseName.SHOWS);
    assertThat(notAsked(job)).doesNotContain(PhaseName.IDENTITY);
  }

  @Test
  void an_import_of_the_catalog_begins_with_who_it_is_and_looks_for_no_shows() {
    Job job = OVER.next("job-2", CATALOG, NOW);
    assertThat(job.unbegun()).containsExactly(PhaseName.IDENTITY);
    assertThat(notAsked(job)).containsExactly(PhaseName.SHOWS, PhaseName.SETLISTS);
    Job failed =
        settled(job, PhaseName.IDENTITY, PhaseName.EVIDENCE)
            .with(PhaseName.CATALOG, seen -> seen.failed("no answer"), NOW);
    assertThat(settled(failed, PhaseName.WRAP_UP).stage()).isEqualTo(Stage.FAILED);
  }

  @Test
  void an_import_of_setlists_begins_with_wrap_up_where_the_artist_is_known() {
    Job job = OVER.next("job-2", SETLISTS, NOW);
    assertThat(job.unbegun()).containsExactly(PhaseName.WRAP_UP);
    Job ended = settled(job, PhaseName.WRAP_UP);
    assertThat(ended.stage()).isEqualTo(Stage.COMPLETED);
    assertThat(ended.readyBehindTheEnd()).containsExactly(PhaseName.SETLISTS);
    assertThat(settled(ended, PhaseName.SETLISTS).isOver()).isTrue();
    assertThat(OVER.next("job-2", SHOWS, NOW).joinedBy(SETLISTS).unbegun())
        .containsExactly(PhaseName.SHOWS);
  }

  @Test
  void an_import_of_setlists_begins_with_who_it_is_where_that_is_not_known() {
    Job job = Job.first("K1", "job-1", SETLISTS, NOW);
    assertThat(job.unbegun()).containsExactly(PhaseName.IDENTITY);
    Job unknown = job.with(PhaseName.IDENTITY, seen -> seen.skipped("not on Spotify"), NOW);
    assertThat(unknown.unbegun()).containsExactly(PhaseName.WRAP_UP);
    Job ended = settled(unknown, PhaseName.WRAP_UP);
    assertThat(ended.stage()).isEqualTo(Stage.PARTIAL);
    assertThat(ended.readyBehindTheEnd()).containsExactly(PhaseName.SETLISTS);
  }

  @Test
  void what_was_still_to_come_behind_an_end_comes_behind_that_of_a_part_which_follows() {
    Waiting hours = new Waiting("spotify", NOW, NOW.plus(Duration.ofHours(9)));
    Job waiting =
        ended(WHOLE, Phase::completed)
            .with(PhaseName.ENRICHMENT, seen -> seen.running().waitingFor(hours), NOW);
    Job shows = waiting.next("job-2", SHOWS, NOW);
    assertThat(shows.unbegun()).containsExactly(PhaseName.SHOWS);
    assertThat(shows.phases().waiting()).isNull();
    Job done = settled(shows, PhaseName.SHOWS, PhaseName.WRAP_UP);
    assertThat(done.stage()).isEqualTo(Stage.COMPLETED);
    assertThat(done.readyBehindTheEnd()).containsExactly(PhaseName.ENRICHMENT, PhaseName.SETLISTS);
    Job later = settled(done, PhaseName.SETLISTS).next("job-3", SHOWS, NOW);
    assertThat(settled(later, PhaseName.SHOWS, PhaseName.WRAP_UP).readyBehindTheEnd())
        .containsExactly(PhaseName.ENRICHMENT);
  }

  @Test
  void who_joins_with_nothing_new_changes_nothing() {
    assertThat(WHOLE.joinedBy(ImportScope.WHOLE)).isSameAs(WHOLE);
    assertThat(WHOLE.joinedBy(SHOWS)).isSameAs(WHOLE);
  }

  @Test
  void who_asks_for_more_has_a_running_import_bring_it() {
    Job job = OVER.next("job-2", SHOWS, NOW).with(PhaseName.SHOWS, Phase::running, NOW);
    Job wider = job.joinedBy(CATALOG);
    assertThat(wider.jobId()).isEqualTo("job-2");
    assertThat(wider.revision()).isEqualTo(job.revision() + 1);
    assertThat(wider.unbegun()).containsExactly(PhaseName.IDENTITY);
    assertThat(notAsked(wider)).containsExactly(PhaseName.SETLISTS);
    assertThat(wider.phases().shows()).isEqualTo(job.phases().shows());
  }

  @Test
  void who_asks_for_more_while_it_is_added_up_has_that_done_again() {
    Job job =
        settled(OVER.next("job-2", SHOWS, NOW), PhaseName.SHOWS)
            .with(PhaseName.WRAP_UP, seen -> seen.heldBy("run", null).running(), NOW);
    Job wider = job.joinedBy(CATALOG);
    assertThat(wider.phases().wrapUp()).isEqualTo(Phase.PENDING);
    assertThat(wider.isReadyForWrapUp()).isFalse();
    assertThat(wider.progress()).isGreaterThanOrEqualTo(job.progress());
  }

  @Test
  void a_fan_who_joins_makes_it_urgent_and_who_does_not_wait_leaves_it_so() {
    Job quiet = WHOLE.next("job-2", ImportScope.whole(CallPriority.BACKGROUND), NOW);
    Job urgent = quiet.joinedBy(SHOWS).joinedBy(ImportScope.WHOLE);
    assertThat(urgent.priority()).isEqualTo(CallPriority.INTERACTIVE);
    assertThat(urgent.joinedBy(ImportScope.whole(CallPriority.BACKGROUND))).isSameAs(urgent);
  }

  @Test
  void an_artist_is_due_again_when_no_longer_fresh_and_later_where_it_failed() {
    assertThat(WHOLE.dueAt()).isEmpty();
    Instant fresh = NOW.plus(Duration.ofHours(30));
    Job complete =
        settled(
            WHOLE.summedUp(0, 0, fresh, NOW),
            PhaseName.IDENTITY,
            PhaseName.SHOWS,
            PhaseName.CATALOG,
            PhaseName.EVIDENCE,
            PhaseName.WRAP_UP);
    assertThat(complete.dueAt()).contains(fresh);
    assertThat(failed(WHOLE).dueAt()).contains(NOW.plus(Duration.ofDays(1)));
  }

  @Test
  void an_artist_of_whom_nothing_was_ever_read_is_tried_three_times_and_no_more() {
    Job second = failed(failed(WHOLE).next("job-2", ImportScope.WHOLE, NOW));
    assertThat(second.dueAt()).isPresent();
    assertThat(failed(second.next("job-3", ImportScope.WHOLE, NOW)).dueAt()).isEmpty();
  }

  @Test
  void an_artist_of_whom_something_was_read_is_tried_again_however_often_that_fails() {
    Job job = ended(WHOLE, Phase::completed);
    for (int i = 2; i < 9; i++) {
      job = failed(job.next("job-" + i, ImportScope.WHOLE, NOW));
      assertThat(job.dueAt()).contains(NOW.plus(Duration.ofDays(1)));
    }
  }

  @Test
  void what_could_not_be_had_is_tried_again_sooner_than_what_is_not_there() {
    assertThat(ended(WHOLE, seen -> seen.failed("no answer")).dueAt())
        .contains(NOW.plus(Duration.ofHours(6)));
    Job pageless = ended(WHOLE, seen -> seen.skipped("no page at Spotify is known"));
    assertThat(pageless.stage()).isEqualTo(Stage.PARTIAL);
    assertThat(pageless.dueAt()).contains(NOW.plus(Duration.ofDays(1)));
  }

  private static Job failed(Job job) {
    return job.with(PhaseName.IDENTITY, seen -> seen.failed("unknown"), NOW);
  }

  @Test
  void a_part_that_was_never_read_is_not_fresh_and_soon_due() {
    Job job =
        settled(Job.first("K1", "job-1", SHOWS, NOW), PhaseName.IDENTITY, PhaseName.SHOWS)
            .summedUp(0, 0, NOW.plus(Duration.ofDays(7)), NOW);
    Job done = settled(job, PhaseName.WRAP_UP);
    assertThat(done.stage()).isEqualTo(Stage.COMPLETED);
    assertThat(done.dueAt()).contains(NOW.plus(Job.RETRY_AFTER));
    assertThat(done.isFresh(SHOWS, NOW)).isTrue();
    assertThat(done.isFresh(CATALOG, NOW)).isFalse();
    assertThat(done.isFresh(ImportScope.WHOLE, NOW)).isFalse();
  }

  @Test
  void a_part_that_failed_is_not_forgotten_over_an_import_of_the_other() {
    Job partial = ended(WHOLE, seen -> seen.failed("no answer"));
    assertThat(partial.isFresh(ImportScope.WHOLE, NOW)).isTrue();
    Job shows = settled(partial.next("job-2", SHOWS, NOW), PhaseName.SHOWS, PhaseName.WRAP_UP);
    assertThat(shows.stage()).isEqualTo(Stage.COMPLETED);
    assertThat(shows.dueAt()).contains(NOW.plus(Job.RETRY_AFTER));
    assertThat(shows.isFresh(ImportScope.WHOLE, NOW)).isFalse();
  }

  @Test
  void a_part_that_an_earlier_import_has_read_is_as_fresh_as_the_artist() {
    Job whole = settled(ended(WHOLE, Phase::completed), PhaseName.ENRICHMENT, PhaseName.SETLISTS);
    Instant fresh = NOW.plus(Duration.ofHours(30));
    Job shows =
        settled(whole.next("job-2", SHOWS, NOW).summedUp(0, 0, fresh, NOW), PhaseName.SHOWS);
    Job done = settled(shows, PhaseName.WRAP_UP);
    assertThat(done.dueAt()).contains(fresh);
    assertThat(done.isFresh(ImportScope.WHOLE, NOW)).isTrue();
  }

  @Test
  void an_import_has_ended_since_it_was_asked_for_unless_it_began_before_or_was_of_less() {
    Job shows = OVER.next("job-2", SHOWS, NOW);
    assertThat(shows.hasEndedSince(NOW, SHOWS.parts())).isFalse();
    Job done = settled(shows, PhaseName.SHOWS, PhaseName.WRAP_UP);
    assertThat(done.hasEndedSince(NOW, SHOWS.parts())).isTrue();
    assertThat(done.hasEndedSince(NOW.plusMillis(1), SHOWS.parts())).isFalse();
    assertThat(done.hasEndedSince(NOW, ImportScope.WHOLE.parts())).isFalse();
    assertThat(failed(WHOLE).hasEndedSince(NOW, ImportScope.WHOLE.parts())).isTrue();
  }

  @Test
  void what_was_read_first_says_how_old_an_artist_is() {
    Job shows = settled(WHOLE, PhaseName.SHOWS);
    assertThat(WHOLE.synced().oldest()).isEmpty();
    assertThat(shows.synced().oldest()).contains(NOW);
    Job both = shows.with(PhaseName.CATALOG, Phase::completed, NOW.plusSeconds(60));
    assertThat(both.synced().oldest()).contains(NOW);
  }

  /** All that was to be had, but for what became of the catalog. */
  private static Job ended(Job job, UnaryOperator<Phase> catalog) {
    return settled(
        settled(job, PhaseName.IDENTITY, PhaseName.SHOWS, PhaseName.EVIDENCE)
            .with(PhaseName.CATALOG, catalog, NOW),
        PhaseName.WRAP_UP);
  }

  private static List<PhaseName> notAsked(Job job) {
    return Arrays.stream(PhaseName.values())
        .filter(name -> job.phases().get(name).state() == PhaseState.NOT_ASKED)
        .toList();
  }

  private static Job settled(Job job, PhaseName... names) {
    Job settled = job;
    for (PhaseName name : names) {
      settled = settled.with(name, Phase::completed, NOW);
    }
    return settled;
  }
}
