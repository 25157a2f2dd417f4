package io.backline.local.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.backline.samples.Provider;
import io.backline.samples.SampleArtist;
import io.backline.samples.SampleKind;
import io.backline.samples.SpotifyMode;
import org.junit.jupiter.api.Test;

/** Imports that nobody waits for, and imports of a part. */
@Shared(SpotifyMode.DEVELOPMENT)
class PartsTest {
  private final RunningSystem running;
  private final ApiClient api;

  PartsTest(SharedSystem shared) {
    running = shared.running();
    api = shared.api();
  }

  @Test
  void an_import_in_the_background_brings_the_same() {
    SampleArtist sample = running.samples().artist(SampleKind.SPARSE);
    JsonNode end = imported(sample, "\"force\": true, \"priority\": \"background\"");
    assertThat(end.path("stage").asText()).isEqualTo("completed");
    String path = "/api/artists/" + end.path("artistId").asText();
    assertThat(api.list(path + "/songs")).hasSameSizeAs(sample.studioSongs());
  }

  @Test
  void a_part_is_imported_without_a_call_for_the_other() {
    SampleArtist sample = running.samples().artist(SampleKind.SPARSE);
    JsonNode whole = imported(sample, "\"force\": true");
    running.samples().calls().clear();

    JsonNode shows = imported(sample, "\"force\": true, \"only\": [\"shows\"]");
    assertThat(shows.path("stage").asText()).isEqualTo("completed");
    assertThat(shows.path("progress").asInt()).isEqualTo(100);
    assertThat(shows.at("/phases/catalog/state").asText()).isEqualTo("notAsked");
    assertThat(shows.at("/phases/shows/total")).isEqualTo(whole.at("/phases/shows/total"));
    assertThat(running.samples().calls().all())
        .isNotEmpty()
        .allMatch(call -> call.provider() == Provider.TICKETMASTER);
    running.samples().calls().clear();

    JsonNode catalog = imported(sample, "\"force\": true, \"only\": [\"catalog\"]");
    assertThat(catalog.path("stage").asText()).isEqualTo("completed");
    assertThat(catalog.at("/phases/shows/state").asText()).isEqualTo("notAsked");
    assertThat(running.samples().calls().all())
        .noneMatch(call -> call.target().contains("/events"));
  }

  private JsonNode imported(SampleArtist sample, String fields) {
    String id = sample.tmAttractionId();
    String body = "{\"tmAttractionId\": \"%s\", %s}".formatted(id, fields);
    String artistId = api.kickOff(body).path("artistId").asText();
    JsonNode end = api.awaitEnd(artistId);
    // What it asks for behind its end is its own.
    api.awaitRest(artistId);
    return end;
  }
}
