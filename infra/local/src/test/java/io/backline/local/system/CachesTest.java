package io.backline.local.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.backline.samples.Fault;
import io.backline.samples.Provider;
import io.backline.samples.SampleKind;
import io.backline.samples.SpotifyMode;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Answers are kept, and nobody sees one that no longer holds. */
@Shared(SpotifyMode.DEVELOPMENT)
class CachesTest {
  private final SharedSystem shared;
  private final ApiClient api;

  CachesTest(SharedSystem shared) {
    this.shared = shared;
    api = shared.api();
  }

  @AfterEach
  void letGo() {
    shared.running().samples().faults().clear();
  }

  @Test
  void what_changed_is_read_at_once_and_what_did_not_is_there_already() {
    JsonNode countsBefore = counts();
    String attraction = shared.untouched(SampleKind.SPARSE).tmAttractionId();
    shared
        .running()
        .samples()
        .faults()
        .always(
            call -> call.provider() == Provider.SPOTIFY && call.target().contains("/albums"),
            Fault.json(200, "{\"items\": [], \"total\": 0, \"limit\": 10, \"offset\": 0}"));
    ArtistCatalogue catalogue = new ArtistCatalogue(api, importFully(api, attraction));
    String songs = "/api/artists/" + catalogue.artistId() + "/songs";
    assertThat(api.get(songs).path("items")).isEmpty();
    assertThat(cacheStatus(api, songs)).isEqualTo("backline; hit");

    letGo();
    importFully(api, attraction);
    JsonNode first = api.get(songs).at("/items/0");
    assertThat(first.isMissingNode()).isFalse();
    assertThat(cacheStatus(api, songs)).isEqualTo("backline; hit");
    assertThat(catalogue.isCounted()).isTrue();

    exclude(catalogue, first);
    assertThat(catalogue.ids("songs")).doesNotContain(first.path("id").asText());
    assertThat(catalogue.isCounted()).isTrue();
    catalogue.overrides().forEach(catalogue::takeBack);
    assertThat(catalogue.ids("songs")).startsWith(first.path("id").asText());
    assertThat(catalogue.isCounted()).isTrue();

    for (int i = 0; i < 100; i++) {
      api.get(songs);
    }
    long hits = more(countsBefore, "hits");
    assertThat((double) hits / (hits + more(countsBefore, "misses"))).isGreaterThan(0.8);
  }

  private JsonNode counts() {
    return api.get("/api/health").at("/caches/songs");
  }

  private long more(JsonNode before, String field) {
    return counts().path(field).asLong() - before.path(field).asLong();
  }

  private static String importFully(ApiClient api, String attraction) {
    String artistId = api.importArtist(attraction).path("artistId").asText();
    api.awaitRest(artistId);
    return artistId;
  }

  private static void exclude(ArtistCatalogue catalogue, JsonNode song) {
    song.path("recordings")
        .forEach(id -> catalogue.put("recordings/" + id.asText(), Map.of("action", "exclude")));
  }

  private static String cacheStatus(ApiClient api, String path) {
    return api.header(path, "cache-status");
  }
}
