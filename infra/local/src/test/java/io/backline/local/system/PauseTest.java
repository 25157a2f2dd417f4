package io.backline.local.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.backline.samples.SampleArtist;
import io.backline.samples.SampleKind;
import io.backline.samples.SampleOptions;
import io.backline.samples.SampleProviders;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A quota that ends for hours in the middle of an import, as clients see it. */
class PauseTest {
  // Enough for the listing and some of the albums.
  private static final int CALLS = 30;
  private static final Duration RETRY_AFTER = Duration.ofSeconds(48_925);

  @Test
  void what_came_is_served_with_right_counts_and_the_rest_is_announced_for_later()
      throws IOException {
    try (RunningSystem running = RunningSystem.start(SampleOptions.defaults())) {
      SampleArtist sample = running.samples().artist(SampleKind.BUSY);
      running.samples().spotifyQuotaLeft(CALLS);
      Instant before = Instant.now();
      ApiClient api = running.api();
      JsonNode accepted = api.kickOff(sample.tmAttractionId(), false);
      String artistId = accepted.path("artistId").asText();
      JsonNode paused;
      try (ProgressListener listener =
          ProgressListener.connect(running.system().webSocket()).subscribe(artistId)) {
        List<JsonNode> documents = listener.untilEnd();
        paused = documents.getLast();
        assertThat(documents)
            .extracting(document -> document.path("progress").asInt())
            .isSortedAccordingTo(Comparator.naturalOrder());
      }

      assertThat(paused).isEqualTo(api.get("/api/artists/" + artistId + "/status"));
      assertThat(paused.path("stage").asText()).isEqualTo("partial");
      assertThat(paused.path("completedAt").isNull()).isTrue();
      assertThat(paused.path("progress").asInt()).isBetween(50, 99);
      assertThat(paused.at("/waiting/provider").asText()).isEqualTo("spotify");
      assertThat(Instant.parse(paused.at("/waiting/until").asText()))
          .isBetween(before.plus(RETRY_AFTER), Instant.now().plus(RETRY_AFTER).plusSeconds(2));
      assertThat(paused.at("/error/code").asText()).isEqualTo("import-paused");
      assertThat(paused.at("/error/message").asText())
          .contains("catalog: waits for spotify with", "goes on by itself at");
      expectServed(api, artistId, sample);

      JsonNode again = api.kickOff(sample.tmAttractionId(), true);
      assertThat(again.path("joined").asBoolean()).isTrue();
      assertThat(again.path("jobId")).isEqualTo(accepted.path("jobId"));
      assertThat(running.system().events())
          .noneMatch(event -> event.json().contains(accepted.path("jobId").asText()));
    }
  }

  private static void expectServed(ApiClient api, String artistId, SampleArtist sample) {
    String path = "/api/artists/" + artistId;
    JsonNode artist = api.get(path);
    int songs = api.list(path + "/songs").size();
    assertThat(artist.path("importStatus").asText()).isEqualTo("partial");
    assertThat(songs).isBetween(1, sample.studioSongs().size() - 1);
    assertThat(artist.path("songCount").asInt()).isEqualTo(songs);
    assertThat(artist.path("recordingCount").asInt())
        .isEqualTo(api.list(path + "/songs?view=recordings").size());
    assertThat(artist.path("showCount").asInt())
        .isPositive()
        .isEqualTo(api.list(path + "/shows").size());
    assertThat(artist.path("showsSyncedAt").isNull()).isFalse();
    assertThat(artist.path("songCatalogSyncedAt").isNull()).isTrue();
  }

  @Test
  void the_command_line_says_what_is_missing_and_when_it_goes_on_and_ends_with_1()
      throws Exception {
    assumeTrue(System.getenv("AWS_ENDPOINT_URL") == null, "up runs on the embedded tables here");
    try (SampleProviders samples = SampleProviders.start(SampleOptions.defaults())) {
      samples.spotifyQuotaLeft(CALLS);
      Map<String, String> variables = new HashMap<>(samples.environment());
      variables.putAll(RunningSystem.UNHURRIED);
      String artist = samples.artist(SampleKind.BUSY).tmAttractionId();
      try (JavaProcess up = JavaProcess.up(variables, List.of("--import", artist))) {
        assertThat(up.awaitEnd())
            .contains("114 shows", "the import is partial: catalog: waits for spotify with")
            .containsPattern("goes on by itself at \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d UTC");
        assertThat(up.exitCode()).isEqualTo(1);
      }
    }
  }
}
