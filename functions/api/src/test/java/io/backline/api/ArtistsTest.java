package io.backline.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.backline.model.Artist;
import io.backline.model.Identity;
import io.backline.model.Ids;
import io.backline.model.Job;
import io.backline.model.Phase;
import io.backline.model.PhaseName;
import io.backline.model.ProgressDocument;
import io.backline.model.Totals;
import io.backline.model.Waiting;
import io.backline.runtime.Json;
import io.backline.testkit.DynamoDbLocal;
import io.backline.testkit.TestTables;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One artist, its progress, and what a client has of them already. */
@ExtendWith(DynamoDbLocal.class)
final class ArtistsTest {
  private final TestApi api;
  private final Job job;
  private final String artist;
  private final String status;

  ArtistsTest(TestTables tables) {
    api = TestApi.over(tables);
    job = api.begin("K8artist" + UUID.randomUUID());
    artist = "/api/artists/" + job.artistId();
    status = artist + "/status";
  }

  @Test
  void a_shell_has_every_property() {
    JsonNode body = api.body(Call.get(artist));
    assertThat(body.get("id").asText()).isEqualTo(job.artistId());
    assertThat(body.get("name").isNull()).isTrue();
    assertThat(body.get("importStatus").asText()).isEqualTo("initializing");
    assertThat(body.get("genres")).isEmpty();
  }

  @Test
  void an_imported_artist_has_its_totals() {
    Artist settled = settle("Quillon Harbour " + UUID.randomUUID());
    Totals totals =
        new Totals(126, 88, 143, 171, 3, LocalDate.parse("2026-12-01"), 61, api.clock().instant());
    api.library().artists().total(settled.id(), () -> totals, api.clock().instant());
    api.complete(job);
    JsonNode body = api.body(Call.get(artist));
    assertThat(body.get("importStatus").asText()).isEqualTo("completed");
    assertThat(body.get("recordingCount").asInt()).isEqualTo(171);
    assertThat(body.get("upcomingShowCount").asInt()).isEqualTo(3);
    assertThat(body.get("nextShowDate").asText()).isEqualTo("2026-12-01");
    assertThat(body.get("showsSyncedAt").asText()).isEqualTo(api.clock().instant().toString());
  }

  @Test
  void every_slug_leads_to_the_artist_the_first_one_too() {
    String first = api.body(Call.get(artist)).get("slug").asText();
    String second = settle("Renamed " + UUID.randomUUID()).slug();
    assertThat(second).isNotEqualTo(first);
    assertThat(api.body(Call.get("/api/artists/by-slug/" + first)))
        .isEqualTo(api.body(Call.get("/api/artists/by-slug/" + second)))
        .isEqualTo(api.body(Call.get(artist)));
  }

  @Test
  void a_name_of_any_script_has_a_slug_that_stands_in_a_url_as_it_is() {
    JsonNode kickOff =
        api.body(Call.kickOff("{\"tmAttractionId\": \"K8kanji\", \"name\": \"日本\"}"));
    String slug = kickOff.get("slug").asText();
    assertThat(slug).matches("[a-z0-9-]+");
    assertThat(api.body(Call.get("/api/artists/by-slug/" + slug)).get("id").asText())
        .isEqualTo(Ids.artist("K8kanji"));
  }

  @Test
  void the_status_is_the_progress_document() {
    change(PhaseName.SHOWS, phase -> phase.shows(126, 40, 1));
    Job changed = change(PhaseName.IDENTITY, Phase::completed);
    JsonNode body = api.body(Call.get(status));
    assertThat(body).isEqualTo(Json.read(Json.write(ProgressDocument.of(changed))));
    assertThat(body.get("message").asText()).isEqualTo("40 of 126 events");
    assertThat(body.get("phases").get("wrapUp").toString()).isEqualTo("{\"state\":\"pending\"}");
  }

  @Test
  void the_status_says_what_the_import_waits_for() {
    Waiting waiting =
        new Waiting("spotify", api.clock().instant(), api.clock().instant().plusSeconds(30));
    change(PhaseName.CATALOG, phase -> phase.tracks(300, 182, 24, 31).waitingFor(waiting));
    JsonNode body = api.body(Call.get(status));
    assertThat(body.get("waiting").get("provider").asText()).isEqualTo("spotify");
    assertThat(body.get("phases").get("catalog").get("excludedLive").asInt()).isEqualTo(24);
  }

  @Test
  void a_failed_import_says_why_and_when_it_may_be_tried_again() {
    change(PhaseName.IDENTITY, phase -> phase.failed("there is no such attraction"));
    JsonNode error = api.body(Call.get(status)).get("error");
    assertThat(error.get("code").asText()).isEqualTo("import-failed");
    assertThat(error.get("message").asText()).isEqualTo("identity: there is no such attraction");
    assertThat(error.get("retryAt").asText())
        .isEqualTo(api.clock().instant().plus(Job.RETRY_AFTER).toString());
  }

  @Test
  void a_partial_import_says_what_is_missing() {
    change(PhaseName.CATALOG, phase -> phase.skipped("nobody knows its Spotify id"));
    api.complete(job);
    JsonNode body = api.body(Call.get(status));
    assertThat(body.get("stage").asText()).isEqualTo("partial");
    assertThat(body.get("error").get("code").asText()).isEqualTo("import-partial");
  }

  @Test
  void a_tag_stays_while_nothing_changes_and_no_longer() {
    String before = tag();
    assertThat(tag()).isEqualTo(before);
    change(PhaseName.IDENTITY, Phase::running);
    assertThat(tag()).isNotEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"%s", "W/%s", "*", "\"other\", %s", "\"other\",W/%s,\"third\"", " %s "})
  void who_has_the_document_gets_304(String ifNoneMatch) {
    String tag = tag();
    Response response =
        api.send(Call.get(status).with("If-None-Match", ifNoneMatch.replace("%s", tag)));
    assertThat(response.status()).isEqualTo(304);
    assertThat(response.body()).isEmpty();
    assertThat(response.headers()).containsEntry("etag", tag);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"other\"", "other", "W/\"other\"", "\"\"", ",", "*x", " "})
  void who_has_another_document_gets_this_one(String ifNoneMatch) {
    Response response = api.send(Call.get(status).with("If-None-Match", ifNoneMatch));
    assertThat(response.status()).isEqualTo(200);
    assertThat(response.body()).contains(job.jobId());
  }

  @Test
  void a_tag_does_not_turn_a_problem_into_304() {
    Call call = Call.get("/api/artists/nobody").with("If-None-Match", "*");
    assertThat(api.send(call).status()).isEqualTo(404);
  }

  @Test
  void a_tag_does_not_stop_an_import() {
    Call call = Call.kickOffOf("K8tagged").with("If-None-Match", "*");
    assertThat(api.send(call).status()).isEqualTo(202);
  }

  @Test
  void head_has_the_headers_of_get() {
    Response head = api.send(Call.get(artist).as("HEAD"));
    assertThat(head.status()).isEqualTo(200);
    assertThat(head.headers()).isEqualTo(api.send(Call.get(artist)).headers());
  }

  @Test
  void it_says_that_it_serves() {
    Response health = api.send(Call.get("/api/health"));
    assertThat(Json.read(health.body()).get("status").asText()).isEqualTo("ok");
    assertThat(health.headers()).containsEntry("cache-control", "no-store");
  }

  private String tag() {
    return api.send(Call.get(status)).headers().get("etag");
  }

  private Artist settle(String name) {
    Artist stored = api.library().artists().find(job.artistId()).orElseThrow();
    Identity identity =
        new Identity(
            name,
            "1qHbR0c7Q2sT4uV6wX8yZa",
            "b7c1e0d4-52a9-4c3f-8f61-2d0e9a7b4c55",
            "https://images.example.com/a.jpg",
            List.of("Rock"));
    return api.library().artists().settle(stored, identity, api.clock().instant());
  }

  private Job change(PhaseName phase, UnaryOperator<Phase> change) {
    api.jobs().change(job.artistId(), job.jobId(), phase, change);
    return api.jobs().find(job.artistId()).orElseThrow();
  }
}
