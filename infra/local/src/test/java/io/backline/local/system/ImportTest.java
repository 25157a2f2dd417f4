package io.backline.local.system;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.databind.JsonNode;
import io.backline.local.ReceivedEvent;
import io.backline.samples.SampleArtist;
import io.backline.samples.SampleKind;
import io.backline.samples.SpotifyMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Imports from kick-off to the last row, as a client sees them. */
@Shared(SpotifyMode.EXTENDED)
class ImportTest {
  private final SharedSystem shared;
  private final ApiClient api;

  ImportTest(SharedSystem shared) {
    this.shared = shared;
    api = shared.api();
  }

  @ParameterizedTest
  @EnumSource(names = {"SPARSE", "BUSY", "RESIDENCY"})
  void every_show_and_venue_is_listed_and_every_add_on_is_in_its_show(SampleKind kind) {
    RunningSystem.assumeQuickEnough(kind);
    SampleArtist artist = shared.artist(kind);

    expectEveryShow(artist, api.importArtist(artist.tmAttractionId()));
  }

  @Test
  void an_import_of_the_shows_alone_brings_all_the_thousand() {
    RunningSystem.assumeQuickEnough(SampleKind.PROLIFIC);
    SampleArtist artist = shared.artist(SampleKind.PROLIFIC);
    String body =
        "{\"tmAttractionId\": \"%s\", \"force\": true, \"only\": [\"shows\"]}"
            .formatted(artist.tmAttractionId());

    expectEveryShow(artist, api.awaitEnd(api.kickOff(body).path("artistId").asText()));
  }

  private void expectEveryShow(SampleArtist artist, JsonNode end) {
    assertThat(end.path("stage").asText()).isEqualTo("completed");
    List<JsonNode> shows = shows(end);
    assertThat(texts(shows, "/tmEventId")).isEqualTo(artist.showIds());
    assertThat(addOns(shows)).isEqualTo(addOns(artist));
    assertThat(texts(shows, "/venue/tmVenueId")).isEqualTo(artist.venueIds());
    assertThat(end.at("/phases/shows/processed").asInt()).isEqualTo(artist.eventIds().size());
    JsonNode stored = api.get("/api/artists/" + end.path("artistId").asText());
    assertThat(stored.path("showCount").asInt()).isEqualTo(shows.size());
  }

  @ParameterizedTest
  @EnumSource(names = {"SPARSE", "BUSY"})
  void importing_again_leaves_every_row_as_it_was(SampleKind kind) {
    String attraction = shared.artist(kind).tmAttractionId();
    String artistId = api.importArtist(attraction).path("artistId").asText();
    api.awaitRest(artistId);
    List<JsonNode> before = api.rows(artistId);

    JsonNode again = api.importArtist(attraction);
    api.awaitRest(artistId);

    assertThat(again.path("stage").asText()).isEqualTo("completed");
    assertThat(api.rows(artistId)).isEqualTo(before).isNotEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"SPARSE", "BUSY"})
  void every_studio_recording_is_listed_once_and_none_that_says_it_is_live(SampleKind kind) {
    SampleArtist artist = shared.artist(kind);
    String artistId = api.importArtist(artist.tmAttractionId()).path("artistId").asText();

    List<JsonNode> recordings = api.list("/api/artists/" + artistId + "/songs?view=recordings");
    List<JsonNode> excluded = api.list("/api/artists/" + artistId + "/songs?view=excluded");

    assertThat(texts(recordings, "/isrc")).containsAll(isrcs(artist));
    assertThat(recordings).extracting(one -> one.path("id")).doesNotHaveDuplicates();
    assertThat(excluded)
        .allSatisfy(one -> assertThat(one.path("evidence")).isNotEmpty())
        .noneSatisfy(one -> assertThat(isrcs(artist)).contains(one.path("isrc").asText("")));
  }

  @Test
  void the_artist_says_how_much_there_is() {
    SampleArtist busy = shared.artist(SampleKind.BUSY);
    String artistId = api.importArtist(busy.tmAttractionId()).path("artistId").asText();

    JsonNode artist = api.get("/api/artists/" + artistId);

    assertThat(artist.path("name").asText()).isEqualTo(busy.name());
    assertThat(artist.path("importStatus").asText()).isEqualTo("completed");
    assertThat(artist.path("spotifyId").asText()).isEqualTo(busy.spotifyId().orElseThrow());
    assertThat(artist.path("showCount").asInt()).isEqualTo(busy.showIds().size());
    assertThat(artist.path("venueCount").asInt()).isEqualTo(busy.venueIds().size());
    assertThat(artist.path("songCount").asInt())
        .isEqualTo(api.list("/api/artists/" + artistId + "/songs").size());
    assertThat(api.get("/api/artists/by-slug/" + artist.path("slug").asText()).path("id"))
        .isEqualTo(artist.path("id"));
  }

  @Test
  void a_link_that_only_musicbrainz_knows_leads_to_the_catalogue() {
    SampleArtist artist = shared.artist(SampleKind.MUSICBRAINZ_ONLY);

    JsonNode end = api.importArtist(artist.tmAttractionId());

    assertThat(end.path("stage").asText()).isEqualTo("completed");
    assertThat(api.list("/api/artists/" + end.path("artistId").asText() + "/songs")).isNotEmpty();
  }

  @Test
  void an_attraction_that_does_not_exist_fails_with_that_reason() {
    JsonNode end = api.importArtist("K8vNobody");

    assertThat(end.path("stage").asText()).isEqualTo("failed");
    assertThat(end.at("/error/message").asText()).contains("no attraction", "K8vNobody");
    assertThat(
            api.get("/api/artists/" + end.path("artistId").asText()).path("importStatus").asText())
        .isEqualTo("failed");
  }

  @Test
  void names_come_through_as_they_are() {
    SampleArtist markup = shared.artist(SampleKind.MARKUP);

    JsonNode end = api.importArtist(markup.tmAttractionId());

    assertThat(api.get("/api/artists/" + end.path("artistId").asText()).path("name").asText())
        .isEqualTo(markup.name());
  }

  @Test
  void an_import_is_announced_on_the_event_bus() {
    assumeFalse(
        System.getenv("AWS_ENDPOINT_URL") != null,
        "only the embedded event bus can be looked into");
    JsonNode end = api.importArtist(shared.artist(SampleKind.SPARSE).tmAttractionId());
    assertThat(shared.running().awaitEvents(end.path("jobId").asText()))
        .extracting(ReceivedEvent::detailType)
        .containsExactly("ArtistImported");
  }

  private List<JsonNode> shows(JsonNode end) {
    return api.list("/api/artists/" + end.path("artistId").asText() + "/shows");
  }

  private static Set<String> texts(List<JsonNode> rows, String pointer) {
    return rows.stream()
        .map(row -> row.at(pointer).asText(""))
        .filter(text -> !text.isEmpty())
        .collect(toSet());
  }

  /** Each with the show that it is sold beside. */
  private static Map<String, String> addOns(List<JsonNode> shows) {
    Map<String, String> addOns = new HashMap<>();
    for (JsonNode show : shows) {
      for (JsonNode offer : show.path("offers")) {
        addOns.put(offer.path("tmEventId").asText(), show.path("tmEventId").asText());
      }
    }
    return addOns;
  }

  private static Map<String, String> addOns(SampleArtist artist) {
    Map<String, String> addOns = new HashMap<>();
    artist.events().forEach(event -> event.addOnTo().ifPresent(to -> addOns.put(event.id(), to)));
    return addOns;
  }

  private static Set<String> isrcs(SampleArtist artist) {
    return artist
        .tracks()
        .filter(track -> track.studio() && track.isrc().isPresent())
        .map(track -> track.isrc().orElseThrow())
        .collect(toSet());
  }
}
