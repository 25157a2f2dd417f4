package io.backline.samples;

import static io.backline.samples.Client.encode;
import static io.backline.samples.Client.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MusicBrainzTest {
  private static SampleProviders providers;
  private static Client client;

  @BeforeAll
  static void start() {
    providers = SampleProviders.start(SampleOptions.defaults());
    client = new Client(providers);
  }

  @AfterAll
  static void stop() {
    providers.close();
  }

  @Test
  void a_caller_without_a_contact_is_turned_away() {
    String url = providers.environment().get("MUSICBRAINZ_BASE_URL") + "/artist?query=x&fmt=json";
    assertThat(client.get(url).statusCode()).isEqualTo(403);
    assertThat(client.get(url, "User-Agent", "Backline/0.1").statusCode()).isEqualTo(403);
    assertThat(client.get(url, "User-Agent", Client.AGENT).statusCode()).isEqualTo(200);
  }

  @Test
  void whoever_does_not_ask_for_json_gets_xml() {
    String url = providers.environment().get("MUSICBRAINZ_BASE_URL") + "/artist?query=x";
    assertThat(client.get(url, "User-Agent", Client.AGENT).headers().firstValue("Content-Type"))
        .hasValue("application/xml;charset=utf-8");
  }

  @ParameterizedTest
  @EnumSource(names = {"BUSY", "MUSICBRAINZ_ONLY", "MISLINKED", "UNLINKED"})
  void an_artist_and_its_spotify_page_lead_to_each_other(SampleKind kind) {
    SampleArtist artist = providers.artist(kind);
    String mbid = artist.mbid().orElseThrow();
    String page = "https://open.spotify.com/artist/" + artist.spotifyId().orElseThrow();
    JsonNode forth = json(client.musicBrainz("/artist/" + mbid + "?inc=url-rels"));
    assertThat(forth.at("/relations/0/type").textValue()).isEqualTo("free streaming");
    assertThat(forth.at("/relations/0/url/resource").textValue()).isEqualTo(page);
    JsonNode back = json(client.musicBrainz("/url?inc=artist-rels&resource=" + encode(page)));
    assertThat(back.at("/relations/0/artist/id").textValue()).isEqualTo(mbid);
  }

  @Test
  void links_come_only_when_asked_for() {
    assertThat(json(client.musicBrainz("/artist/" + busy())).has("relations")).isFalse();
  }

  @Test
  void unknown_ids_are_not_found() {
    assertThat(json(client.musicBrainz("/artist/nobody"), 404).get("error").textValue())
        .isEqualTo("Not Found");
    assertThat(client.musicBrainz("/url?resource=nothing").statusCode()).isEqualTo(404);
    assertThat(client.musicBrainz("/isrc/QZXXX0000000").statusCode()).isEqualTo(404);
  }

  @Test
  void a_search_tells_namesakes_apart_by_disambiguation() {
    String query = encode("artist:\"Hollow Ferrymen\"");
    JsonNode artists = json(client.musicBrainz("/artist?query=" + query)).get("artists");
    assertThat(artists).hasSize(2);
    assertThat(artists.get(0).get("disambiguation"))
        .isNotEqualTo(artists.get(1).get("disambiguation"));
  }

  @Test
  void every_live_album_is_a_live_release_group() {
    List<JsonNode> groups = browse("release-group", 100, "");
    assertThat(groups)
        .filteredOn(group -> group.get("secondary-types").toString().contains("Live"))
        .hasSize(6)
        .anyMatch(group -> !group.get("title").textValue().contains("Live"));
  }

  @Test
  void pages_hold_twenty_five_by_default_and_a_hundred_at_most() {
    assertThat(page("recording", "")).hasSize(25);
    assertThat(page("recording", "&limit=1000")).hasSize(100);
  }

  private static JsonNode page(String what, String query) {
    return json(client.musicBrainz("/" + what + "?artist=" + busy() + query)).get(what + "s");
  }

  @Test
  void recordings_hold_the_isrcs_of_the_truth_but_for_some_that_are_missing() {
    Map<String, String> truth = new HashMap<>();
    providers
        .artist(SampleKind.BUSY)
        .tracks()
        .forEach(track -> track.isrc().ifPresent(isrc -> truth.put(track.recording(), isrc)));
    List<JsonNode> recordings = browse("recording", 100, "&inc=isrcs");
    assertThat(recordings).filteredOn(recording -> recording.get("isrcs").isEmpty()).isNotEmpty();
    assertThat(recordings)
        .filteredOn(recording -> recording.get("isrcs").size() == 1)
        .isNotEmpty()
        .allSatisfy(
            recording ->
                assertThat(recording.at("/isrcs/0").textValue())
                    .isEqualTo(truth.get(recording.get("id").textValue())));
  }

  @Test
  void a_live_recording_names_its_night_with_the_hyphens_of_musicbrainz() {
    assertThat(browse("recording", 100, ""))
        .anyMatch(
            r -> r.get("disambiguation").textValue().matches("live, \\d{4}‐\\d\\d‐\\d\\d: .+"))
        .anyMatch(r -> r.get("disambiguation").textValue().equals("live"));
  }

  @Test
  void one_isrc_names_two_songs() {
    String isrc =
        providers.artist(SampleKind.BUSY).tracks().findFirst().orElseThrow().isrc().orElseThrow();
    JsonNode recordings = json(client.musicBrainz("/isrc/" + isrc)).get("recordings");
    assertThat(recordings).hasSize(2);
    assertThat(recordings.get(0).get("title")).isNotEqualTo(recordings.get(1).get("title"));
  }

  @Test
  void some_recordings_are_missing_and_some_have_no_length() {
    List<JsonNode> recordings = browse("recording", 100, "");
    Set<String> truth =
        providers
            .artist(SampleKind.BUSY)
            .tracks()
            .filter(track -> !track.otherArtist())
            .map(TrackTruth::recording)
            .collect(Collectors.toSet());
    assertThat(recordings).hasSizeBetween(truth.size() - 8, truth.size() - 2);
    assertThat(recordings)
        .filteredOn(recording -> recording.get("length").isNull())
        .hasSizeBetween(2, 8);
  }

  private static List<JsonNode> browse(String what, int limit, String query) {
    List<JsonNode> all = new ArrayList<>();
    String path = "/" + what + "?artist=" + busy() + "&limit=" + limit + query + "&offset=";
    int count;
    do {
      JsonNode page = json(client.musicBrainz(path + all.size()));
      page.get(what + "s").forEach(all::add);
      count = page.get(what + "-count").intValue();
    } while (all.size() < count);
    return all;
  }

  private static String busy() {
    return providers.artist(SampleKind.BUSY).mbid().orElseThrow();
  }
}
