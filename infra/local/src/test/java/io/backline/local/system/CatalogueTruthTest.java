package io.backline.local.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.backline.samples.Finding;
import io.backline.samples.SampleArtist;
import io.backline.samples.SampleKind;
import io.backline.samples.Served;
import io.backline.samples.SpotifyMode;
import io.backline.samples.TruthCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What a fan is shown, held against the truth about every track of an artist full of traps. */
class CatalogueTruthTest {

  @Nested
  @Shared(SpotifyMode.DEVELOPMENT)
  class WithADevelopmentKey {
    @Test
    void a_busy_artists_catalogue_is_right_but_for_what_the_enrichment_finds_and_then_all_of_it_is(
        SharedSystem shared) {
      expectTruth(shared.api(), shared.untouched(SampleKind.BUSY), SpotifyMode.DEVELOPMENT);
    }
  }

  @Nested
  @Shared(SpotifyMode.EXTENDED)
  class WithExtendedRights {
    @Test
    void a_large_catalogue_is_right_but_for_what_the_enrichment_finds_and_then_all_of_it_is(
        SharedSystem shared) {
      RunningSystem.assumeQuickEnough(SampleKind.PROLIFIC);
      // No other class imports its catalogue.
      expectTruth(shared.api(), shared.artist(SampleKind.PROLIFIC), SpotifyMode.EXTENDED);
    }
  }

  private static void expectTruth(ApiClient api, SampleArtist artist, SpotifyMode mode) {
    JsonNode end = api.importArtist(artist.tmAttractionId());

    assertThat(end.path("stage").asText()).isEqualTo("completed");
    String artistId = end.path("artistId").asText();
    Set<String> hidden = artist.hidden(mode == SpotifyMode.EXTENDED);
    expectNothingWrong(TruthCheck.of(artist, hidden, served(api, artistId)));

    JsonNode enriched = api.awaitRest(artistId);

    assertThat(enriched.at("/phases/enrichment/state").asText()).isEqualTo("completed");
    assertThat(enriched.path("stage").asText()).isEqualTo("completed");
    expectNothingWrong(TruthCheck.of(artist, Set.of(), served(api, artistId)));
  }

  private static void expectNothingWrong(List<Finding> findings) {
    assertThat(findings).extracting(Finding::toString).isEmpty();
  }

  private static Served served(ApiClient api, String artistId) {
    String songs = "/api/artists/" + artistId + "/songs?view=";
    return new Served(
        rows(api.list(songs + "recordings")),
        rows(api.list(songs + "songs")),
        rows(api.list(songs + "excluded")));
  }

  private static List<Served.Row> rows(List<JsonNode> items) {
    return items.stream().map(CatalogueTruthTest::row).toList();
  }

  private static Served.Row row(JsonNode item) {
    return new Served.Row(
        item.path("id").asText(),
        item.path("name").asText(),
        item.path("spotifyId").asText(),
        Optional.ofNullable(item.path("isrc").textValue()),
        texts(item.path("recordings")),
        item.path("reason").asText(""),
        texts(item.path("evidence")));
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(text -> texts.add(text.asText()));
    return texts;
  }
}
