package io.backline.local.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backline.samples.SampleKind;
import io.backline.samples.SpotifyMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** What an admin decides about a catalogue holds through imports, and can be taken back. */
@Shared(SpotifyMode.DEVELOPMENT)
class OverridesTest {

  @Test
  void what_is_decided_holds_until_it_is_taken_back(SharedSystem shared) {
    ApiClient api = shared.api();
    String attraction = shared.artist(SampleKind.BUSY).tmAttractionId();
    ArtistCatalogue catalogue = new ArtistCatalogue(api, importFully(api, attraction));
    Decisions decisions = Decisions.about(catalogue);
    List<JsonNode> before = decisions.rows(catalogue);

    decisions.put(catalogue);
    decisions.check(catalogue);
    List<JsonNode> after = decisions.rows(catalogue);
    importFully(api, attraction);
    assertThat(decisions.rows(catalogue)).isEqualTo(after).isNotEqualTo(before);

    decisions.takeBack(catalogue);
    assertThat(decisions.rows(catalogue)).isEqualTo(before);
    importFully(api, attraction);
    assertThat(decisions.rows(catalogue)).isEqualTo(before);
  }

  /** The artist's id, once enrichment has ended too. */
  private static String importFully(ApiClient api, String attraction) {
    String artistId = api.importArtist(attraction).path("artistId").asText();
    api.awaitRest(artistId);
    return artistId;
  }

  /** One decision of each kind, about songs that have nothing to do with each other. */
  private record Decisions(
      JsonNode excluded, JsonNode pinned, JsonNode joined, JsonNode into, JsonNode split) {

    static Decisions about(ArtistCatalogue catalogue) {
      List<JsonNode> songs = new ArrayList<>(catalogue.list("songs"));
      JsonNode split = take(songs, song -> song.path("recordings").size() > 1);
      JsonNode excluded = take(songs, song -> song.path("recordings").size() > 1);
      JsonNode into = take(songs, _ -> true);
      JsonNode joined = take(songs, _ -> true);
      JsonNode pinned =
          take(
              new ArrayList<>(catalogue.list("excluded")),
              one -> songs.stream().anyMatch(song -> isLiveVersion(one, song)));
      return new Decisions(excluded, pinned, joined, into, split);
    }

    private static JsonNode take(List<JsonNode> from, Predicate<JsonNode> wanted) {
      JsonNode found = from.stream().filter(wanted).findFirst().orElseThrow();
      from.remove(found);
      return found;
    }

    private static boolean isLiveVersion(JsonNode excluded, JsonNode song) {
      return excluded.path("reason").asText().equals("live")
          && song.path("title").equals(excluded.path("title"));
    }

    void put(ArtistCatalogue catalogue) {
      excluded
          .path("recordings")
          .forEach(id -> catalogue.put("recordings/" + id.asText(), Map.of("action", "exclude")));
      catalogue.put("recordings/" + id(pinned), Map.of("action", "pin"));
      catalogue.put("songs/" + id(into), Map.of("action", "join", "songs", List.of(id(joined))));
      String leaving = split.path("recordings").path(1).asText();
      catalogue.put(
          "songs/" + id(split), Map.of("action", "split", "recordings", List.of(leaving)));
    }

    /** Once pinned, a recording's ISRC is worth a call: what that tells of it is not compared. */
    List<JsonNode> rows(ArtistCatalogue catalogue) {
      return catalogue.rows().stream()
          .map(row -> row.path("id").equals(pinned.path("id")) ? withoutIsrc(row) : row)
          .toList();
    }

    private static JsonNode withoutIsrc(JsonNode row) {
      ObjectNode rest = row.deepCopy();
      return rest.without(List.of("isrc", "evidence"));
    }

    void check(ArtistCatalogue catalogue) {
      assertThat(catalogue.ids("songs")).doesNotContain(id(excluded), id(joined));
      assertThat(catalogue.ids("recordings")).contains(id(pinned));
      assertThat(catalogue.ids("excluded")).doesNotContain(id(pinned));
      assertThat(catalogue.versions(id(into))).isEqualTo(versions(into) + versions(joined));
      assertThat(catalogue.versions(id(split))).isEqualTo(versions(split) - 1);
      assertThat(catalogue.isCounted()).isTrue();
    }

    void takeBack(ArtistCatalogue catalogue) {
      List<String> overrides = catalogue.overrides();
      assertThat(overrides).hasSize(3 + versions(excluded));
      overrides.forEach(catalogue::takeBack);
      assertThat(catalogue.overrides()).isEmpty();
      assertThat(catalogue.isCounted()).isTrue();
    }

    private static String id(JsonNode row) {
      return row.path("id").asText();
    }

    private static int versions(JsonNode song) {
      return song.path("recordings").size();
    }
  }
}
