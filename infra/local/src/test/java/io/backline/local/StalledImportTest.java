package io.backline.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.backline.samples.SampleArtist;
import io.backline.samples.SampleKind;
import io.backline.samples.SampleOptions;
import io.backline.samples.SampleProviders;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An import that lost its messages, and the watchdog in the running system. */
final class StalledImportTest {
  private static final Path ROOT = Path.of(System.getProperty("backline.root"));
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final Duration LEASE = Duration.ofMinutes(10);

  private SampleProviders samples;
  private LocalSystem system;
  private ApiClient api;
  private SampleArtist artist;
  private String artistId;

  @BeforeEach
  void begin() throws Exception {
    // Slow enough to come in between.
    samples = SampleProviders.start(SampleOptions.defaults().withLatency(Duration.ofMillis(60)));
    Map<String, String> variables = new HashMap<>(samples.environment());
    variables.putAll(
        Map.of(
            "TICKETMASTER_PER_SECOND", "1000",
            "SPOTIFY_PER_30S", "30000",
            "SPOTIFY_PER_DAY", "1000000",
            "MUSICBRAINZ_PER_SECOND", "1000",
            "CONTACT", "tests@example.org"));
    system =
        LocalSystem.start(
            LocalOptions.of(ROOT.resolve("template.yaml")).withEnvironment(variables));
    api = new ApiClient(system.http());
    artist = samples.artist(SampleKind.BUSY);
    artistId =
        api.post(
                "/api/artists/import", Json.object().put("tmAttractionId", artist.tmAttractionId()))
            .body()
            .path("artistId")
            .asText();
  }

  @AfterEach
  void end() {
    api.close();
    system.close();
    samples.close();
  }

  @Test
  void an_import_whose_message_is_lost_is_resumed_and_ends_as_if_nothing_had_been()
      throws Exception {
    await(status -> status.at("/phases/catalog/processed").asInt() > 0);
    loseTheCatalogue();
    await(
        status ->
            !status.at("/phases/shows/state").asText().equals("running")
                && !status.at("/phases/evidence/state").asText().equals("running"));
    assertThat(status().at("/phases/catalog/state").asText()).isEqualTo("running");
    assertThat(watchdog()).isEqualTo("{}");

    letTheLeaseEnd();
    assertThat(watchdog()).isEqualTo("{\"resumed\":1}");

    JsonNode last = await(status -> !status.path("completedAt").isNull());
    assertThat(last.path("stage").asText()).isEqualTo("completed");
    assertThat(api.get("/api/artists/" + artistId).body().path("songCount").asInt())
        .isEqualTo(artist.studioSongs().size());
    await(_ -> !system.events().isEmpty());
    assertThat(system.events()).hasSize(1);
  }

  /** Another run that is gone has the phase: the present one ends at its next report. */
  private void loseTheCatalogue() {
    update(
        "SET phases.#catalog.#run = :run, revision = revision + :one",
        Map.of("#catalog", "catalog", "#run", "run"),
        Map.of(":run", AttributeValue.fromS("gone"), ":one", AttributeValue.fromN("1")));
  }

  private void letTheLeaseEnd() {
    Instant end = Instant.now().minusSeconds(60);
    update(
        "SET updatedAt = :then, leaseUntil = :end, watchAt = :seconds, revision = revision + :one",
        Map.of(),
        Map.of(
            ":then", AttributeValue.fromS(end.minus(LEASE).toString()),
            ":end", AttributeValue.fromS(end.toString()),
            ":seconds", AttributeValue.fromN(Long.toString(end.getEpochSecond() / 60 * 60)),
            ":one", AttributeValue.fromN("1")));
  }

  private void update(
      String change, Map<String, String> names, Map<String, AttributeValue> values) {
    Map<String, AttributeValue> key =
        Map.of("pk", AttributeValue.fromS("ARTIST#" + artistId), "sk", AttributeValue.fromS("JOB"));
    system
        .backend()
        .clients()
        .dynamo()
        .updateItem(
            request ->
                request
                    .tableName(system.backend().deployment().table("StatusTable"))
                    .key(key)
                    .updateExpression(change)
                    .expressionAttributeNames(names.isEmpty() ? null : names)
                    .expressionAttributeValues(values));
  }

  private String watchdog() throws Exception {
    return new String(system.function("WatchdogFunction").invoke("{}".getBytes(UTF_8)), UTF_8);
  }

  private JsonNode status() throws Exception {
    return api.get("/api/artists/" + artistId + "/status").body();
  }

  private JsonNode await(Predicate<JsonNode> enough) throws Exception {
    Instant end = Instant.now().plus(PATIENCE);
    JsonNode status = status();
    while (!enough.test(status)) {
      assertThat(Instant.now()).as("%s", status).isBefore(end);
      Thread.sleep(Duration.ofMillis(5));
      status = status();
    }
    return status;
  }
}
