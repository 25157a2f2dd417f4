package io.backline.local.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.backline.samples.Finding;
import io.backline.samples.SampleArtist;
import io.backline.samples.SampleKind;
import io.backline.samples.SampleOptions;
import io.backline.samples.Served;
import io.backline.samples.SpotifyMode;
import io.backline.samples.TruthCheck;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a fan is shown, held against the truth about every track of an artist full of traps. */
class CatalogueTruthTest {

  @ParameterizedTest
  @CsvSource({"BUSY, DEVELOPMENT", "PROLIFIC, EXTENDED"})
  void a_complete_catalogue_is_right_but_for_what_the_enrichment_finds_and_then_all_of_it_is(
      SampleKind kind, SpotifyMode mode) throws IOException {
    RunningSystem.assumeQuickEnough(kind);
    try (RunningSystem running =
        RunningSystem.start(SampleOptions.defaults().withSpotifyMode(mode))) {
      SampleArtist artist = running.samples().artist(kind);
      ApiClient api = running.api();

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
