package io.backline.local.system;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatObject;

import com.fasterxml.jackson.databind.JsonNode;
import io.backline.samples.Provider;
import io.backline.samples.SampleArtist;
import io.backline.samples.SampleKind;
import io.backline.samples.SpotifyMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What goes on after the end of an import. */
@Shared(SpotifyMode.DEVELOPMENT)
class EnrichmentTest {
  private final RunningSystem running;
  private final SampleArtist busy;
  private final ApiClient api;

  EnrichmentTest(SharedSystem shared) {
    running = shared.running();
    busy = shared.untouched(SampleKind.BUSY);
    api = shared.api();
  }

  @Test
  void who_stays_after_the_end_hears_what_the_enrichment_adds_with_rising_revisions() {
    String artistId = kickOff();
    List<JsonNode> documents = new ArrayList<>();
    try (ProgressListener listener =
        ProgressListener.connect(running.system().webSocket()).subscribe(artistId)) {
      documents.addAll(listener.untilEnd());
      JsonNode end = documents.getLast();
      assertThat(end.path("stage").asText()).isEqualTo("completed");
      assertThat(end.at("/phases/evidence/state").asText()).isEqualTo("completed");
      assertThat(state(end)).isEqualTo("pending");
      do {
        documents.add(listener.next());
        assertThatObject(documents.getLast())
            .returns(end.path("stage"), document -> document.path("stage"))
            .returns(end.path("progress"), document -> document.path("progress"))
            .returns(end.path("completedAt"), document -> document.path("completedAt"));
      } while (!state(documents.getLast()).equals("completed"));
    }
    assertThat(documents)
        .extracting(document -> document.path("revision").asLong())
        .isSortedAccordingTo(Comparator.naturalOrder())
        .doesNotHaveDuplicates();
    api.awaitRest(artistId);
    JsonNode enrichment = documents.getLast().at("/phases/enrichment");
    assertThat(enrichment.path("processed").asInt()).isPositive();
    assertThat(enrichment.path("isrcsAdded").asInt()).isPositive();
    assertThat(documents)
        .extracting(document -> document.path("message").asText())
        .anyMatch(message -> message.matches("Complete; [\\d,]+ of [\\d,]+ recordings checked"));
  }

  @Test
  void a_second_import_doubles_nothing_and_asks_musicbrainz_for_nothing_again() {
    String artistId = kickOff();
    api.awaitRest(artistId);
    List<JsonNode> before = rows(artistId);
    JsonNode artist = api.get("/api/artists/" + artistId);
    running.samples().calls().clear();

    kickOff();
    api.awaitEnd(artistId);
    api.awaitRest(artistId);

    assertThat(ids(rows(artistId))).isEqualTo(ids(before));
    assertThat(api.get("/api/artists/" + artistId).path("recordingCount"))
        .isEqualTo(artist.path("recordingCount"));
    assertThat(running.samples().calls().of(Provider.MUSICBRAINZ)).isEmpty();
  }

  private String kickOff() {
    return api.kickOff(busy.tmAttractionId(), true).path("artistId").asText();
  }

  private static String state(JsonNode document) {
    return document.at("/phases/enrichment/state").asText();
  }

  private List<JsonNode> rows(String artistId) {
    String songs = "/api/artists/" + artistId + "/songs";
    List<JsonNode> rows = new ArrayList<>(api.list(songs));
    rows.addAll(api.list(songs + "?view=recordings"));
    rows.addAll(api.list(songs + "?view=excluded"));
    return rows;
  }

  private static Set<String> ids(List<JsonNode> rows) {
    assertThat(rows).isNotEmpty();
    return rows.stream().map(row -> row.path("id").asText()).collect(toSet());
  }
}
