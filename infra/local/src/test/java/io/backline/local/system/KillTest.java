package io.backline.local.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.backline.samples.SampleArtist;
import io.backline.samples.SampleKind;
import io.backline.samples.SampleOptions;
import io.backline.samples.SampleProviders;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process killed in the middle of an import, and started again on the same data. */
class KillTest {
  private static final SampleOptions SLOWLY =
      SampleOptions.defaults().withLatency(Duration.ofMillis(40));

  @Test
  void an_import_goes_on_after_each_kill_and_ends_with_the_rows_of_an_undisturbed_one(
      @TempDir Path data) throws IOException {
    try (SampleProviders samples = SampleProviders.start(SLOWLY)) {
      SampleArtist artist = samples.artist(SampleKind.BUSY);
      String artistId = null;
      for (int percent : List.of(1, 30, 70)) {
        try (JavaProcess up = start(samples, data)) {
          ApiClient api = new ApiClient(up.awaitReady());
          artistId = api.kickOff(artist.tmAttractionId(), false).path("artistId").asText();
          api.awaitProgress(artistId, percent);
          up.kill();
        }
      }
      try (JavaProcess up = start(samples, data)) {
        ApiClient api = new ApiClient(up.awaitReady());
        assertThat(api.awaitEnd(artistId).path("stage").asText()).isEqualTo("completed");
        api.awaitEnrichment(artistId);
        assertThat(rows(api, artistId)).isEqualTo(undisturbed(artist));
      }
    }
  }

  private static JavaProcess start(SampleProviders samples, Path data) throws IOException {
    Map<String, String> variables = new HashMap<>(samples.environment());
    variables.putAll(RunningSystem.UNHURRIED);
    return JavaProcess.up(variables, List.of("--port", "0", "--data", data.toString()));
  }

  private static List<JsonNode> undisturbed(SampleArtist artist) throws IOException {
    try (RunningSystem running = RunningSystem.start(SampleOptions.defaults())) {
      JsonNode end = running.api().importArtist(artist.tmAttractionId());
      String artistId = end.path("artistId").asText();
      running.api().awaitEnrichment(artistId);
      return rows(running.api(), artistId);
    }
  }

  private static List<JsonNode> rows(ApiClient api, String artistId) {
    List<JsonNode> rows = new ArrayList<>();
    Stream.of("shows", "songs", "songs?view=recordings", "songs?view=excluded")
        .forEach(list -> rows.addAll(api.list("/api/artists/" + artistId + "/" + list)));
    return rows;
  }
}
