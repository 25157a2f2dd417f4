package io.backline.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.backline.model.ImportScope;
import io.backline.model.Job;
import io.backline.model.Phase;
import io.backline.model.PhaseMessage;
import io.backline.model.PhaseName;
import io.backline.model.ProgressDocument;
import io.backline.model.Waiting;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class JsonTest {
  private static final Instant NOW = Instant.parse("2026-11-21T14:00:00Z");
  private static final Job FIRST = Job.first("K1", "job-1", ImportScope.WHOLE, NOW);

  @Test
  void a_progress_document_has_the_shape_that_clients_rely_on() {
    Job job =
        FIRST
            .with(PhaseName.IDENTITY, Phase::completed, NOW)
            .with(PhaseName.SHOWS, phase -> phase.shows(126, 126, 0).completed(), NOW)
            .with(PhaseName.CATALOG, phase -> phase.tracks(300, 182, 24, 31), NOW);
    assertThat(Json.write(ProgressDocument.of(job)))
        .isEqualTo(
            """
            {"artistId":"%s","jobId":"job-1","revision":4,"stage":"catalog","progress":66,\
            "message":"182 of 300 tracks","phases":{"identity":{"state":"completed"},\
            "shows":{"state":"completed","total":126,"processed":126,"failed":0},\
            "catalog":{"state":"running","total":300,"processed":182,"excludedLive":24,\
            "duplicates":31},"evidence":{"state":"pending"},"wrapUp":{"state":"pending"},\
            "enrichment":{"state":"pending"},"setlists":{"state":"pending"}},"waiting":null,\
            "error":null,"startedAt":"2026-11-21T14:00:00Z","updatedAt":"2026-11-21T14:00:00Z",\
            "completedAt":null}\
            """
                .formatted(job.artistId()));
  }

  @Test
  void a_wait_and_an_error_are_objects() {
    Waiting waiting = new Waiting("spotify", NOW, NOW.plusSeconds(30));
    Job waits = FIRST.with(PhaseName.CATALOG, phase -> phase.waitingFor(waiting), NOW);
    Job failed = waits.with(PhaseName.IDENTITY, phase -> phase.failed("nobody"), NOW);
    assertThat(Json.read(Json.write(ProgressDocument.of(waits))).get("waiting"))
        .isEqualTo(
            Json.read(
                """
                {"provider": "spotify", "since": "2026-11-21T14:00:00Z",
                 "until": "2026-11-21T14:00:30Z"}\
                """));
    assertThat(Json.read(Json.write(ProgressDocument.of(failed))).get("error"))
        .isEqualTo(
            Json.read(
                """
                {"code": "import-failed", "message": "identity: nobody",
                 "retryAt": "2026-11-21T14:05:00Z"}\
                """));
  }

  @Test
  void the_wrap_up_stage_has_its_hyphen() {
    Job job = FIRST;
    for (PhaseName name : PhaseName.values()) {
      job = name == PhaseName.WRAP_UP ? job : job.with(name, Phase::completed, NOW);
    }
    assertThat(Json.read(Json.write(ProgressDocument.of(job))).get("stage").textValue())
        .isEqualTo("wrap-up");
  }

  @Test
  void a_message_is_read_as_it_was_written() {
    PhaseMessage message = PhaseMessage.begin(FIRST, PhaseName.WRAP_UP).from("{\"page\": 3}");
    assertThat(Json.write(message)).contains("\"phase\":\"wrapUp\"");
    assertThat(Queues.read(Json.write(message))).isEqualTo(message);
  }
}
