package io.backline.samples;

import static io.backline.samples.Client.encode;
import static io.backline.samples.Client.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpotifyDevelopmentTest {
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
  void a_token_lasts_an_hour_and_wrong_credentials_get_none() {
    JsonNode good = json(client.requestToken(providers.environment().get("SPOTIFY_CLIENT_SECRET")));
    assertThat(good.get("expires_in").intValue()).isEqualTo(3600);
    assertThat(json(client.requestToken("wrong"), 400).get("error").textValue())
        .isEqualTo("invalid_client");
  }

  @Test
  void a_call_without_a_token_of_ours_is_unauthorized() {
    String url = providers.environment().get("SPOTIFY_API_BASE_URL") + "/artists/x";
    assertThat(json(client.get(url), 401).at("/error/message").textValue())
        .isEqualTo("No token provided");
    assertThat(json(client.get(url, "Authorization", "Bearer x"), 401).at("/error/message"))
        .hasToString("\"Invalid access token\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/albums?ids=a", "/tracks?ids=a", "/artists?ids=a"})
  void batch_reads_are_forbidden(String path) {
    assertThat(json(client.spotify(path), 403).at("/error/message").textValue())
        .isEqualTo("Forbidden");
  }

  @Test
  void top_tracks_and_audio_features_are_forbidden() {
    assertThat(client.spotify(busy() + "/top-tracks").statusCode()).isEqualTo(403);
    assertThat(json(client.spotify("/audio-features?ids=a"), 403).get("error"))
        .hasToString("{\"status\":403}");
  }

  @Test
  void album_pages_hold_ten_at_most_and_five_by_default() {
    assertThat(json(client.spotify(busy() + "/albums")).get("limit").intValue()).isEqualTo(5);
    assertThat(json(client.spotify(busy() + "/albums?limit=11"), 400).at("/error/message"))
        .hasToString("\"Invalid limit\"");
  }

  @Test
  void the_listing_lies_about_its_total_and_its_next_page_and_holds_nulls() {
    JsonNode first = json(client.spotify(busy() + "/albums?limit=10"));
    assertThat(first.get("items")).anyMatch(JsonNode::isNull);
    int claimed = first.get("total").intValue();
    assertThat(claimed).isGreaterThan(busyArtist().albums().size());
    int pastTheEnd = claimed - 12;
    JsonNode late = json(client.spotify(busy() + "/albums?limit=10&offset=" + pastTheEnd));
    assertThat(late.get("items")).isEmpty();
    assertThat(late.get("next").isTextual()).isTrue();
  }

  @ParameterizedTest
  @EnumSource(names = {"BUSY", "SPARSE", "PROLIFIC"})
  void asked_group_by_group_the_listing_holds_every_release(SampleKind kind) {
    SampleArtist artist = providers.artist(kind);
    String listing = "/artists/" + artist.spotifyId().orElseThrow() + "/albums?include_groups=";
    for (String group : List.of("album", "single", "compilation")) {
      Set<String> expected =
          artist.albums().stream()
              .filter(album -> album.group().equals(group))
              .map(AlbumTruth::id)
              .collect(Collectors.toSet());
      assertThat(Walk.ids(Walk.items(client, listing + group, 10)))
          .containsExactlyInAnyOrderElementsOf(expected);
    }
  }

  @Test
  void fields_that_development_mode_lost_are_not_there() {
    AlbumTruth album = busyArtist().albums().getFirst();
    JsonNode whole = json(client.spotify("/albums/" + album.id()));
    assertThat(whole.has("label") || whole.has("popularity") || whole.has("album_group")).isFalse();
    JsonNode track = json(client.spotify("/tracks/" + album.tracks().getFirst().id()));
    assertThat(track.has("popularity") || track.has("available_markets")).isFalse();
    assertThat(json(client.spotify(busy())).has("followers")).isFalse();
  }

  @Test
  void a_box_set_brings_fifty_tracks_along_and_the_rest_by_pages() {
    AlbumTruth box =
        busyArtist().albums().stream().filter(a -> a.tracks().size() == 60).findFirst().get();
    JsonNode tracks = json(client.spotify("/albums/" + box.id())).get("tracks");
    assertThat(tracks.get("items")).hasSize(50).anyMatch(JsonNode::isNull);
    assertThat(tracks.get("items").get(0).has("external_ids")).isFalse();
    assertThat(tracks.get("next").textValue())
        .contains("/albums/" + box.id() + "/tracks?offset=50");
    assertThat(Walk.ids(Walk.items(client, "/albums/" + box.id() + "/tracks", 50)))
        .containsExactlyElementsOf(box.tracks().stream().map(TrackTruth::id).toList());
  }

  @Test
  void a_next_link_leads_back_to_these_providers() {
    JsonNode page = json(client.spotify(busy() + "/albums?limit=10&include_groups=album"));
    assertThat(page.get("next").textValue())
        .startsWith(providers.environment().get("SPOTIFY_API_BASE_URL"))
        .contains("offset=10", "include_groups=album");
  }

  @Test
  void a_track_tells_its_isrc_as_its_release_writes_it() {
    List<String> written =
        busyArtist().albums().stream()
            .filter(album -> album.group().equals("single"))
            .map(album -> album.tracks().getFirst())
            .map(track -> json(client.spotify("/tracks/" + track.id())))
            .map(track -> track.at("/external_ids/isrc").asText())
            .toList();
    assertThat(written).anyMatch(isrc -> isrc.contains("-"));
    assertThat(written).anyMatch(isrc -> isrc.startsWith("qz"));
  }

  @Test
  void a_track_may_have_no_isrc() {
    TrackTruth track = busyArtist().tracks().filter(t -> t.isrc().isEmpty()).findFirst().get();
    assertThat(json(client.spotify("/tracks/" + track.id())).get("external_ids")).isEmpty();
  }

  @Test
  void with_a_market_a_blocked_track_says_so() {
    TrackTruth blocked = busyArtist().tracks().filter(t -> !t.playable()).findFirst().get();
    JsonNode asked = json(client.spotify("/tracks/" + blocked.id() + "?market=US"));
    assertThat(asked.get("is_playable").booleanValue()).isFalse();
    assertThat(asked.at("/restrictions/reason").textValue()).isEqualTo("market");
    assertThat(json(client.spotify("/tracks/" + blocked.id())).has("is_playable")).isFalse();
  }

  @Test
  void a_search_for_tracks_brings_ten_with_their_isrcs() {
    String query = encode("artist:\"Brindle & the Ninefold\"");
    JsonNode page = json(client.spotify("/search?type=track&limit=10&q=" + query)).get("tracks");
    assertThat(page.get("items"))
        .hasSize(10)
        .allMatch(track -> track.at("/external_ids/isrc").isTextual());
    assertThat(client.spotify("/search?type=track&limit=11&q=" + query).statusCode())
        .isEqualTo(400);
  }

  @Test
  void an_isrc_finds_its_track_and_two_at_once_find_none() {
    TrackTruth track = providers.artist(SampleKind.PROLIFIC).tracks().findFirst().orElseThrow();
    String isrc = track.isrc().orElseThrow();
    JsonNode found = search("track", "isrc:" + isrc).at("/tracks/items");
    assertThat(found).anyMatch(item -> item.get("id").textValue().equals(track.id()));
    assertThat(search("track", "isrc:" + isrc + " OR isrc:" + isrc).at("/tracks/items")).isEmpty();
  }

  @Test
  void a_search_for_an_artist_finds_the_namesake_too() {
    JsonNode found = search("artist", "Hollow Ferrymen").at("/artists/items");
    assertThat(found).filteredOn(a -> a.get("name").asText().equals("Hollow Ferrymen")).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/artists/x", "/artists/x/albums", "/albums/x", "/tracks/x"})
  void an_unknown_id_is_not_found(String path) {
    assertThat(json(client.spotify(path), 404).at("/error/message").textValue())
        .isEqualTo("Resource not found");
  }

  private static JsonNode search(String type, String query) {
    return json(client.spotify("/search?type=" + type + "&q=" + encode(query)));
  }

  private static SampleArtist busyArtist() {
    return providers.artist(SampleKind.BUSY);
  }

  private static String busy() {
    return "/artists/" + busyArtist().spotifyId().orElseThrow();
  }
}
