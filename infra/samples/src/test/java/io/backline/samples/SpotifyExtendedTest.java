package io.backline.samples;

import static io.backline.samples.Client.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpotifyExtendedTest {
  private static SampleProviders providers;
  private static Client client;

  @BeforeAll
  static void start() {
    providers =
        SampleProviders.start(SampleOptions.defaults().withSpotifyMode(SpotifyMode.EXTENDED));
    client = new Client(providers);
  }

  @AfterAll
  static void stop() {
    providers.close();
  }

  @ParameterizedTest
  @CsvSource({"albums, 20", "tracks, 50", "artists, 50"})
  void batches_are_filled_to_the_maximum_and_not_beyond(String what, int most) {
    JsonNode full = json(client.spotify("/" + what + "?ids=" + unknown(most)));
    assertThat(full.get(what)).hasSize(most).allMatch(JsonNode::isNull);
    assertThat(client.spotify("/" + what + "?ids=" + unknown(most + 1)).statusCode())
        .isEqualTo(400);
  }

  private static String unknown(int count) {
    return String.join(",", IntStream.range(0, count).mapToObj(i -> "unknown" + i).toList());
  }

  @Test
  void listings_come_by_fifty_with_the_group_of_each_release() {
    String id = prolific().spotifyId().orElseThrow();
    List<JsonNode> albums = Walk.items(client, "/artists/" + id + "/albums", 50);
    assertThat(albums).hasSize(218).allMatch(album -> album.has("album_group"));
    assertThat(client.spotify("/artists/" + id + "/albums?limit=51").statusCode()).isEqualTo(400);
  }

  @Test
  void batches_of_albums_bring_the_whole_catalogue() {
    List<String> ids = prolific().albums().stream().map(AlbumTruth::id).toList();
    Set<String> tracks = new HashSet<>();
    for (int from = 0; from < ids.size(); from += 20) {
      List<String> batch = ids.subList(from, Math.min(ids.size(), from + 20));
      JsonNode body = json(client.spotify("/albums?ids=" + String.join(",", batch)));
      body.get("albums").forEach(album -> tracks.addAll(tracksOf(album)));
    }
    assertThat(tracks).isEqualTo(prolific().trackIds());
  }

  private static List<String> tracksOf(JsonNode album) {
    return album.at("/tracks/next").isNull()
        ? Walk.ids(stream(album.at("/tracks/items")).toList())
        : Walk.ids(Walk.items(client, "/albums/" + album.get("id").textValue() + "/tracks", 50));
  }

  private static Stream<JsonNode> stream(JsonNode items) {
    return IntStream.range(0, items.size()).mapToObj(items::get);
  }

  @Test
  void tracks_have_popularity_and_an_isrc() {
    String id = prolific().trackIds().iterator().next();
    JsonNode track = json(client.spotify("/tracks?ids=" + id + ",nobody")).get("tracks");
    assertThat(track.get(0).has("popularity")).isTrue();
    assertThat(track.get(0).at("/external_ids/isrc").isTextual()).isTrue();
    assertThat(track.get(1).isNull()).isTrue();
  }

  @Test
  void top_tracks_are_the_ten_most_popular() {
    String id = prolific().spotifyId().orElseThrow();
    assertThat(json(client.spotify("/artists/" + id + "/top-tracks")).get("tracks")).hasSize(10);
  }

  private static SampleArtist prolific() {
    return providers.artist(SampleKind.PROLIFIC);
  }
}
