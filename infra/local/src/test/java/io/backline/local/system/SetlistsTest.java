package io.backline.local.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.backline.samples.Call;
import io.backline.samples.Provider;
import io.backline.samples.SampleArtist;
import io.backline.samples.SampleKind;
import io.backline.samples.SpotifyMode;
import org.junit.jupiter.api.Test;

/** What was played, as an import brings it. */
@Shared(SpotifyMode.DEVELOPMENT)
class SetlistsTest {
  private final RunningSystem running;
  private final ApiClient api;

  SetlistsTest(SharedSystem shared) {
    running = shared.running();
    api = shared.api();
  }

  @Test
  void an_import_brings_what_was_played_behind_its_end_and_the_next_one_asks_once() {
    SampleArtist busy = running.samples().artist(SampleKind.BUSY);
    JsonNode end = imported(busy, "\"force\": true");
    assertThat(end.path("stage").asText()).isEqualTo("completed");
    JsonNode phase = end.at("/phases/setlists");
    assertThat(phase.path("state").asText()).isEqualTo("completed");
    assertThat(phase.path("processed").asInt()).isGreaterThan(100);
    JsonNode known = artist(end).path("setlists");
    assertThat(known.path("state").asText()).isEqualTo("known");
    assertThat(known.path("concerts")).isEqualTo(phase.path("total"));

    running.samples().calls().clear();
    JsonNode alone = imported(busy, "\"force\": true, \"only\": [\"setlists\"]");
    assertThat(alone.path("stage").asText()).isEqualTo("completed");
    assertThat(alone.path("progress").asInt()).isEqualTo(100);
    assertThat(alone.at("/phases/shows/state").asText()).isEqualTo("notAsked");
    assertThat(alone.at("/phases/setlists/state").asText()).isEqualTo("completed");
    assertThat(running.samples().calls().all())
        .extracting(Call::provider)
        .containsExactly(Provider.SETLISTFM);
    assertThat(artist(alone).path("setlists")).isEqualTo(known);
  }

  @Test
  void setlists_of_an_artist_whom_nobody_has_asked_for_come_alone_after_who_it_is() {
    SampleArtist prolific = running.samples().artist(SampleKind.PROLIFIC);
    JsonNode end = imported(prolific, "\"only\": [\"setlists\"]");
    assertThat(end.path("stage").asText()).isEqualTo("completed");
    assertThat(end.at("/phases/catalog/state").asText()).isEqualTo("notAsked");
    assertThat(artist(end).at("/setlists/concerts").asInt()).isPositive();
    assertThat(artist(end).path("songCount").asInt()).isZero();
  }

  @Test
  void an_artist_who_is_not_known_at_musicbrainz_is_complete_without() {
    JsonNode end = imported(running.samples().artist(SampleKind.SPARSE), "\"force\": true");
    assertThat(end.path("stage").asText()).isEqualTo("completed");
    assertThat(end.at("/phases/setlists/state").asText()).isEqualTo("skipped");
    assertThat(end.at("/phases/setlists/reason").asText()).contains("MusicBrainz");
    assertThat(artist(end).at("/setlists/state").asText()).isEqualTo("unknown");
  }

  private JsonNode imported(SampleArtist sample, String fields) {
    String body = "{\"tmAttractionId\": \"%s\", %s}".formatted(sample.tmAttractionId(), fields);
    String artistId = api.kickOff(body).path("artistId").asText();
    api.awaitEnd(artistId);
    return api.awaitRest(artistId);
  }

  private JsonNode artist(JsonNode end) {
    return api.get("/api/artists/" + end.path("artistId").asText());
  }
}
