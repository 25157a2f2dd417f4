package io.backline.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

final class ProgressDocumentTest {
  private static final Instant NOW = Instant.parse("2026-11-21T14:00:00Z");
  private static final Waiting WAITING = new Waiting("spotify", NOW, NOW.plusSeconds(300));

  private Job job = Job.first("K1", "job-1", ImportScope.WHOLE, NOW);

  @Test
  void the_stage_goes_through_an_import_with_a_message_each() {
    expect(Stage.INITIALIZING, "Finding out who this is");
    change(PhaseName.IDENTITY, Phase.PENDING.completed());
    expect(Stage.SHOWS, "Looking for shows");
    change(PhaseName.SHOWS, Phase.PENDING.shows(126, 40, 0));
    expect(Stage.SHOWS, "40 of 126 events");
    change(PhaseName.SHOWS, Phase.PENDING.completed());
    expect(Stage.CATALOG, "Looking for albums");
    change(PhaseName.CATALOG, Phase.PENDING.tracks(300, 182, 24, 31));
    expect(Stage.CATALOG, "182 of 300 tracks");
    change(PhaseName.CATALOG, Phase.PENDING.completed());
    expect(Stage.CATALOG, "Looking at MusicBrainz");
    change(PhaseName.EVIDENCE, Phase.PENDING.releases(1_240, 1_100));
    expect(Stage.CATALOG, "1,100 of 1,240 releases at MusicBrainz");
    change(PhaseName.EVIDENCE, Phase.PENDING.completed());
    expect(Stage.WRAP_UP, "Adding up");
    change(PhaseName.WRAP_UP, Phase.PENDING.completed());
    expect(Stage.COMPLETED, "Complete");
    assertThat(job.completedAt()).isEqualTo(NOW);
  }

  @Test
  void what_goes_on_after_the_end_is_told_while_it_does() {
    job = job.with(PhaseName.EVIDENCE, phase -> phase.skipped("nobody there"), NOW);
    for (PhaseName name : PhaseName.values()) {
      job = name.isBehindTheEnd() ? job : job.with(name, Phase::completed, NOW);
    }
    change(PhaseName.ENRICHMENT, Phase.PENDING.running());
    expect(Stage.COMPLETED, "Complete");
    change(PhaseName.ENRICHMENT, Phase.PENDING.recordings(2_627, 800, 0, 0));
    expect(Stage.COMPLETED, "Complete; 800 of 2,627 recordings checked");
    change(PhaseName.ENRICHMENT, job.phases().enrichment().waitingFor(WAITING));
    assertThat(ProgressDocument.of(job).waiting()).isNull();
    assertThat(ProgressDocument.of(job).phases().enrichment().waiting()).isEqualTo(WAITING);
    change(PhaseName.SETLISTS, Phase.PENDING.setlists(121, 40));
    expect(Stage.COMPLETED, "Complete; 800 of 2,627 recordings checked; 40 of 121 setlists read");
    change(PhaseName.ENRICHMENT, job.phases().enrichment().completed());
    change(PhaseName.SETLISTS, job.phases().setlists().completed());
    expect(Stage.COMPLETED, "Complete");
  }

  @Test
  void a_complete_import_says_what_it_kept_although_it_was_not_listed() {
    change(PhaseName.SHOWS, Phase.PENDING.shows(20, 20, 0).notRemoving(1_106).completed());
    change(PhaseName.CATALOG, Phase.PENDING.tracks(300, 300, 24, 31).notRemoving(0).completed());
    change(PhaseName.IDENTITY, Phase.PENDING.completed());
    change(PhaseName.EVIDENCE, Phase.PENDING.completed());
    change(PhaseName.WRAP_UP, Phase.PENDING.completed());
    expect(
        Stage.COMPLETED,
        "Complete; 1,106 events that were not listed this time are kept for now, as that may be a"
            + " mistake");
  }

  @Test
  void a_catalogue_that_is_there_first_waits_for_the_shows() {
    change(PhaseName.IDENTITY, Phase.PENDING.completed());
    change(PhaseName.CATALOG, Phase.PENDING.completed());
    expect(Stage.SHOWS, "Looking for shows");
  }

  @Test
  void an_unknown_artist_fails_with_the_reason() {
    change(PhaseName.IDENTITY, Phase.PENDING.failed("Ticketmaster knows no such attraction"));
    String reason = "identity: Ticketmaster knows no such attraction";
    expect(Stage.FAILED, reason);
    assertThat(ProgressDocument.of(job).error())
        .isEqualTo(new ImportError("import-failed", reason, NOW.plus(Job.RETRY_AFTER)));
  }

  @Test
  void a_partial_import_says_what_is_missing_and_when_it_is_tried_again() {
    change(PhaseName.IDENTITY, Phase.PENDING.completed());
    change(PhaseName.SHOWS, Phase.PENDING.failed("down"));
    change(PhaseName.CATALOG, Phase.PENDING.completed());
    change(PhaseName.EVIDENCE, Phase.PENDING.skipped("nobody there"));
    change(PhaseName.WRAP_UP, Phase.PENDING.completed());
    assertThat(job.stage()).isEqualTo(Stage.PARTIAL);
    assertThat(ProgressDocument.of(job).error())
        .isEqualTo(new ImportError("import-partial", "shows: down", NOW.plus(Job.RETRY_AFTER)));
  }

  @Test
  void a_partial_import_says_what_it_kept_behind_what_is_missing() {
    change(PhaseName.IDENTITY, Phase.PENDING.completed());
    change(PhaseName.SHOWS, Phase.PENDING.failed("down"));
    change(PhaseName.CATALOG, Phase.PENDING.tracks(300, 300, 24, 31).notRemoving(182).completed());
    change(PhaseName.EVIDENCE, Phase.PENDING.skipped("nobody there"));
    change(PhaseName.WRAP_UP, Phase.PENDING.completed());
    expect(
        Stage.PARTIAL,
        "shows: down; 182 tracks that were not listed this time are kept for now, as that may be a"
            + " mistake");
    assertThat(ProgressDocument.of(job).error().message()).isEqualTo("shows: down");
  }

  @Test
  void a_paused_import_says_what_is_missing_and_when_it_goes_on_by_itself() {
    change(PhaseName.IDENTITY, Phase.PENDING.completed());
    change(PhaseName.SHOWS, Phase.PENDING.failed("down"));
    Waiting tonight = new Waiting("spotify", NOW, Instant.parse("2026-11-22T03:35:25Z"));
    change(PhaseName.CATALOG, Phase.PENDING.tracks(2_627, 1_482, 24, 31).waitingFor(tonight));
    Waiting soon = new Waiting("musicbrainz", NOW, Instant.parse("2026-11-21T15:00:00Z"));
    change(PhaseName.EVIDENCE, Phase.PENDING.running().waitingFor(soon));
    change(PhaseName.WRAP_UP, Phase.PENDING.running().waitingFor(tonight));
    String missing =
        "shows: down;"
            + " catalog: waits for spotify with 1,482 of 2,627, goes on by itself at"
            + " 2026-11-22 03:35 UTC;"
            + " evidence: waits for musicbrainz, goes on by itself at 2026-11-21 15:00 UTC";
    expect(Stage.PARTIAL, missing);
    assertThat(ProgressDocument.of(job))
        .returns(tonight, ProgressDocument::waiting)
        .returns(null, ProgressDocument::completedAt)
        .returns(
            new ImportError("import-paused", missing, tonight.until()), ProgressDocument::error);
  }

  @Test
  void an_import_that_brought_nothing_has_failed() {
    change(PhaseName.IDENTITY, Phase.PENDING.completed());
    change(PhaseName.SHOWS, Phase.PENDING.failed("down"));
    change(PhaseName.CATALOG, Phase.PENDING.skipped("not on Spotify"));
    change(PhaseName.EVIDENCE, Phase.PENDING.skipped("nobody there"));
    change(PhaseName.WRAP_UP, Phase.PENDING.completed());
    expect(Stage.FAILED, "shows: down; catalog: not on Spotify");
  }

  @Test
  void a_wait_is_shown_until_the_import_goes_on() {
    job = job.with(PhaseName.CATALOG, phase -> phase.waitingFor(WAITING), NOW);
    assertThat(ProgressDocument.of(job).waiting()).isEqualTo(WAITING);
    job = job.with(PhaseName.CATALOG, Phase::running, NOW);
    assertThat(ProgressDocument.of(job).waiting()).isNull();
  }

  private void change(PhaseName name, Phase phase) {
    job = job.with(name, _ -> phase, NOW);
  }

  private void expect(Stage stage, String message) {
    ProgressDocument document = ProgressDocument.of(job);
    assertThat(document.stage()).isEqualTo(stage);
    assertThat(document.message()).isEqualTo(message);
    assertThat(document.revision()).isEqualTo(job.revision());
  }
}
