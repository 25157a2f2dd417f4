package io.backline.local.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.backline.local.LocalOptions;
import io.backline.local.LocalSystem;
import io.backline.samples.SampleKind;
import io.backline.samples.SampleOptions;
import io.backline.samples.SampleProviders;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Imports while many of the providers' bodies arrive broken, mistyped, inflated or cut off. */
class HostileProvidersTest {
  private static final double SHARE = 0.25;
  private static final List<SampleKind> KINDS =
      List.of(
          SampleKind.BUSY,
          SampleKind.SPARSE,
          SampleKind.MUSICBRAINZ_ONLY,
          SampleKind.MARKUP,
          SampleKind.MISLINKED,
          SampleKind.BOX_OFFICE);

  @TempDir private Path data;

  @Test
  void every_import_ends_the_api_answers_and_no_secret_is_told_or_stored() throws IOException {
    assumeTrue(System.getenv("AWS_ENDPOINT_URL") == null, "looks into the embedded tables' files");
    try (HeardOutput output = new HeardOutput();
        SampleProviders samples = SampleProviders.start(SampleOptions.defaults())) {
      samples.distortions().draw(SHARE, 7, _ -> true);
      List<String> artists;
      try (RunningSystem running = new RunningSystem(samples, start(samples))) {
        artists = importAll(running);
      }
      String log = output.text();
      List<String> files = Secrets.files(data);
      String attraction = samples.artist(SampleKind.BUSY).tmAttractionId();
      // What is there is found: in the files an artist and a token (a row, which functions share),
      // and in the log who was announced.
      assertThat(files)
          .anyMatch(file -> file.contains(attraction))
          .anyMatch(file -> file.contains("sample-token-"));
      assertThat(artists).anyMatch(log::contains);
      assertThat(log.contains("sample-token-")).isFalse();
      assertThat(Secrets.of(samples))
          .noneMatch(log::contains)
          .noneMatch(secret -> files.stream().anyMatch(file -> file.contains(secret)));
    }
  }

  private LocalSystem start(SampleProviders samples) throws IOException {
    Map<String, String> variables = new HashMap<>(samples.environment());
    variables.put("ADMIN_API_KEY", RunningSystem.ADMIN_KEY);
    variables.putAll(RunningSystem.UNHURRIED);
    Path template = Path.of(System.getProperty("backline.root"), "template.yaml");
    return LocalSystem.start(LocalOptions.of(template).withEnvironment(variables).withData(data));
  }

  private static List<String> importAll(RunningSystem running) {
    ApiClient api = running.api();
    List<String> artists =
        KINDS.stream()
            .map(kind -> running.samples().artist(kind).tmAttractionId())
            .map(attraction -> api.kickOff(attraction, true).path("artistId").asText())
            .toList();
    for (String artist : artists) {
      JsonNode end = api.awaitEnd(artist);
      assertThat(end.path("stage").asText()).isIn(ApiClient.ENDS);
      String told = end.toString();
      for (String list : List.of("", "/shows", "/songs", "/songs?view=recordings")) {
        told += api.get("/api/artists/" + artist + list);
      }
      told += api.get("/api/artists/" + artist + "/songs?view=excluded&limit=200");
      assertThat(told).doesNotContain(Secrets.of(running.samples()));
    }
    return artists;
  }
}
