package io.backline.local.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.backline.samples.SampleArtist;
import io.backline.samples.SampleKind;
import io.backline.samples.SampleOptions;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Jobs that are run by hand, in the running system. */
class CronTest {
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);

  private static RunningSystem running;

  @BeforeAll
  static void start() throws IOException {
    running = RunningSystem.start(SampleOptions.defaults());
  }

  @AfterAll
  static void stop() {
    running.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update-active-artists",
        "trending-artist-sync",
        "complete-catalog-sync",
        "calculate-trending",
        "sync-upcoming-shows",
        "import-popular-artists"
      })
  void a_job_runs_with_its_secret_alone_and_with_a_body_that_can_be(String job) throws IOException {
    assertThat(post(job, "Bearer nonsense", "").statusCode()).isEqualTo(401);
    assertThat(post(job, "", "{}").statusCode()).isEqualTo(401);
    assertThat(post(job, secret(), "{\"nonsense\": 1}").statusCode()).isEqualTo(400);
    assertThat(post(job, secret(), "[").statusCode()).isEqualTo(400);

    JsonNode run = run(job, "");
    assertThat(run.path("status").asText()).as("%s", run).isEqualTo("completed");
    assertThat(run.path("memoryMb").asInt()).isPositive();
    assertThat(running.api().adminGet("/api/admin/jobs?type=" + job).path("items"))
        .anyMatch(item -> item.path("id").equals(run.path("id")));
  }

  @Test
  void an_artist_who_is_there_is_imported_again_by_a_forced_run() throws IOException {
    SampleArtist sample = running.samples().artist(SampleKind.SPARSE);
    JsonNode first = running.api().importArtist(sample.tmAttractionId());
    String artistId = first.path("artistId").asText();
    running.api().awaitRest(artistId);

    JsonNode run = run("update-active-artists", "{\"forceSync\": true}");

    assertThat(run.path("counts").path("started").asInt()).isPositive();
    running.api().await(artistId, progress -> !progress.path("jobId").equals(first.path("jobId")));
    assertThat(running.api().awaitEnd(artistId).path("stage").asText()).isEqualTo("completed");
  }

  @Test
  void the_health_of_all_jobs_is_told() {
    JsonNode health = running.api().adminGet("/api/monitoring/cron-health?includeMetrics=true");
    assertThat(health.path("jobs")).hasSize(6);
    assertThat(health.path("metrics").path("budgets")).isNotEmpty();
    assertThat(running.api().status("/api/monitoring/cron-health")).isEqualTo(401);
  }

  /** Runs a job, and waits for its end. */
  private static JsonNode run(String job, String body) throws IOException {
    HttpResponse<String> answer = post(job, secret(), body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    String statusUrl = ApiClient.JSON.readTree(answer.body()).path("statusUrl").asText();
    return Patience.await(
        LONGEST_WAIT,
        () -> running.api().cronGet(statusUrl),
        run -> !run.path("status").asText().equals("running"));
  }

  private static String secret() {
    return "Bearer " + RunningSystem.CRON_SECRET;
  }

  private static HttpResponse<String> post(String job, String authorization, String body) {
    return running.api().postCron(job, authorization, body);
  }
}
