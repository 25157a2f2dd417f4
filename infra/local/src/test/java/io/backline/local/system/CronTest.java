package io.backline.local.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.backline.samples.SampleArtist;
import io.backline.samples.SampleKind;
import io.backline.samples.SampleOptions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Jobs that are run by hand, in the running system. */
class CronTest {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final HttpClient HTTP = HttpClient.newHttpClient();

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
  void a_job_runs_with_its_secret_alone_and_with_a_body_that_can_be(String job)
      throws IOException, InterruptedException {
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
  void an_artist_who_is_there_is_imported_again_by_a_forced_run()
      throws IOException, InterruptedException {
    SampleArtist sample = running.samples().artist(SampleKind.SPARSE);
    JsonNode first = running.api().importArtist(sample.tmAttractionId());
    String artistId = first.path("artistId").asText();
    running.api().awaitRest(artistId);

    JsonNode run = run("update-active-artists", "{\"forceSync\": true}");

    assertThat(run.path("counts").path("started").asInt()).isPositive();
    Instant end = Instant.now().plus(PATIENCE);
    while (jobId(artistId).equals(first.path("jobId").asText()) && Instant.now().isBefore(end)) {
      Thread.sleep(Duration.ofMillis(50));
    }
    assertThat(jobId(artistId)).isNotEqualTo(first.path("jobId").asText());
    assertThat(running.api().awaitEnd(artistId).path("stage").asText()).isEqualTo("completed");
  }

  @Test
  void the_health_of_all_jobs_is_told() {
    JsonNode health = running.api().adminGet("/api/monitoring/cron-health?includeMetrics=true");
    assertThat(health.path("jobs")).hasSize(6);
    assertThat(health.path("metrics").path("budgets")).isNotEmpty();
    assertThat(running.api().status("/api/monitoring/cron-health")).isEqualTo(401);
  }

  private static String jobId(String artistId) {
    return running.api().get("/api/artists/" + artistId + "/status").path("jobId").asText();
  }

  /** Runs a job, and waits for its end. */
  private static JsonNode run(String job, String body) throws IOException, InterruptedException {
    HttpResponse<String> answer = post(job, secret(), body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    String statusUrl = ApiClient.JSON.readTree(answer.body()).path("statusUrl").asText();
    Instant end = Instant.now().plus(PATIENCE);
    JsonNode run;
    do {
      Thread.sleep(Duration.ofMillis(50));
      HttpResponse<String> status = send(request(statusUrl, secret()).GET());
      run = ApiClient.JSON.readTree(status.body());
    } while (run.path("status").asText().equals("running") && Instant.now().isBefore(end));
    return run;
  }

  private static String secret() {
    return "Bearer " + RunningSystem.CRON_SECRET;
  }

  private static HttpResponse<String> post(String job, String authorization, String body)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        request("/api/cron/" + job, authorization).POST(BodyPublishers.ofString(body));
    return send(body.isEmpty() ? request : request.header("content-type", "application/json"));
  }

  private static HttpRequest.Builder request(String path, String authorization) {
    URI uri = running.system().http().resolve(path);
    HttpRequest.Builder request = HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(30));
    return authorization.isEmpty() ? request : request.header("authorization", authorization);
  }

  private static HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return HTTP.send(request.build(), BodyHandlers.ofString());
  }
}
