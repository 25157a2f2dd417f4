package io.backline.providers.spotify;

import static io.backline.providers.FaultAssertions.broken;
import static org.assertj.core.api.Assertions.assertThat;

import io.backline.providers.LocalProvider;
import io.backline.providers.Page;
import io.backline.providers.Reply;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SpotifyClientTest {

  private static final String TRACK =
      """
      {"id": "t1", "name": "Fern", "duration_ms": 94746, "disc_number": 1, "track_number": 2,
       "explicit": true, "popularity": 55, "external_ids": {"isrc": "us-mr1 99-00001"},
       "artists": [{"id": "a1"}, null, {"name": "unknown"}], "is_playable": false}\
      """;

  private final LocalProvider provider = LocalProvider.start();
  private final SpotifyClient client = provider.spotify(SpotifyAccess.DEVELOPMENT);

  @AfterEach
  void stop() {
    provider.close();
  }

  @Test
  void an_artist_is_read_whole() {
    provider.answers(
        Reply.ok(
            """
            {"id": "a1", "name": "The Moss", "genres": ["indie", null, "folk"], "popularity": 71,
             "images": [{"url": "https://i/64", "width": 64}, {"url": "https://i/640", "width": 640}]}\
            """));

    assertThat(client.artist("a1"))
        .contains(new SpotifyArtist("a1", "The Moss", "https://i/640", List.of("indie", "folk")));
  }

  @Test
  void what_is_unknown_is_empty_or_the_end() {
    provider.answers(Reply.of(404, "{\"error\": {\"status\": 404, \"message\": \"Not found\"}}"));

    assertThat(client.artist("x")).isEmpty();
    assertThat(client.track("x")).isEmpty();
    assertThat(client.albums(List.of("x", "y"))).isEmpty();
    assertThat(client.artistAlbums("x", List.of(AlbumGroup.ALBUM), 0)).isEqualTo(Page.end(0, 10));
    assertThat(client.albumTracks("x", 50)).isEqualTo(Page.end(50, 50));
  }

  @Test
  void a_listing_is_asked_for_by_group_in_tens_and_for_the_market() {
    provider.answers(Reply.ok("{\"items\": [], \"total\": 0}"));

    client.artistAlbums("a1", List.of(AlbumGroup.APPEARS_ON), 20);

    assertThat(provider.lastCall().uri())
        .isEqualTo("/artists/a1/albums?market=US&include_groups=appears_on&limit=10&offset=20");
  }

  @Test
  void null_items_are_left_out_and_counted() {
    provider.answers(
        Reply.ok("{\"items\": [null, {\"id\": \"b\"}, {}], \"total\": 13, \"next\": null}"));

    Page<SpotifyAlbum> page = client.artistAlbums("a1", List.of(AlbumGroup.ALBUM), 5);

    assertThat(page.items()).extracting(SpotifyAlbum::id).containsExactly("b");
    assertThat(page.count()).isEqualTo(3);
    assertThat(page.total()).isEqualTo(13);
    assertThat(page.nextOffset()).hasValue(8);
  }

  @Test
  void an_empty_page_is_the_end_whatever_it_promises() {
    provider.answers(Reply.ok("{\"items\": [], \"total\": 97, \"next\": \"https://more\"}"));

    assertThat(client.artistAlbums("a1", List.of(AlbumGroup.ALBUM), 4).nextOffset()).isEmpty();
  }

  @Test
  void a_next_page_is_believed_against_the_total() {
    provider.answers(
        Reply.ok("{\"items\": [{\"id\": \"b\"}], \"total\": 1, \"next\": \"https://more\"}"));

    assertThat(client.artistAlbums("a1", List.of(AlbumGroup.ALBUM), 0).nextOffset()).hasValue(1);
  }

  @Test
  void an_object_without_items_is_not_taken_for_the_end() {
    provider.answers(Reply.ok("{\"total\": 12}"));

    assertThat(broken(() -> client.artistAlbums("a1", List.of(AlbumGroup.ALBUM), 0)).request())
        .startsWith("GET /artists/a1/albums?");
  }

  @Test
  void an_album_brings_its_first_tracks() {
    provider.answers(Reply.ok(album("b1", 69, "\"https://more\"")));

    assertThat(client.albums(List.of("b1")))
        .containsExactly(
            new SpotifyAlbum(
                "b1",
                "Under the Fern",
                "album",
                "1999-09-14",
                69,
                List.of(track()),
                OptionalInt.of(1)));
  }

  @Test
  void an_album_with_all_its_tracks_is_complete() {
    provider.answers(Reply.ok(album("b1", 1, "null")));

    assertThat(client.albums(List.of("b1")).getFirst().nextTrackOffset()).isEmpty();
  }

  @Test
  void an_album_of_a_listing_still_needs_its_tracks() {
    provider.answers(Reply.ok("{\"items\": [{\"id\": \"b\", \"total_tracks\": 12}]}"));

    SpotifyAlbum album = client.artistAlbums("a1", List.of(AlbumGroup.ALBUM), 0).items().getFirst();

    assertThat(album.nextTrackOffset()).hasValue(0);
    assertThat(album.totalTracks()).isEqualTo(12);
  }

  @Test
  void the_tracks_of_an_album_go_on_from_an_offset() {
    provider.answers(Reply.ok("{\"items\": [%s, null], \"total\": 69}".formatted(TRACK)));

    assertThat(client.albumTracks("b1", 50))
        .isEqualTo(new Page<>(List.of(track()), 2, 69, 50, 50, OptionalInt.of(52)));
    assertThat(provider.lastCall().uri())
        .isEqualTo("/albums/b1/tracks?market=US&limit=50&offset=50");
  }

  @Test
  void a_track_is_found_by_search() {
    provider.answers(Reply.ok("{\"tracks\": {\"items\": [%s], \"total\": 1}}".formatted(TRACK)));

    assertThat(client.searchTracks("artist:Moss track:Fern", 0).items()).containsExactly(track());
    assertThat(provider.lastCall().uri())
        .isEqualTo("/search?market=US&type=track&q=artist%3AMoss%20track%3AFern&limit=10&offset=0");
  }

  @Test
  void artists_are_found_by_name() {
    provider.answers(
        Reply.ok(
            "{\"artists\": {\"items\": [{\"id\": \"a1\", \"name\": \"Moss\", \"genres\":"
                + " [\"rock\"]}, null]}}"));

    assertThat(client.artistsByName("The Moss"))
        .containsExactly(new SpotifyArtist("a1", "Moss", null, List.of("rock")));
    assertThat(provider.lastCall().uri())
        .isEqualTo("/search?market=US&type=artist&q=The%20Moss&limit=10");
  }

  @Test
  void a_track_of_little_more_than_a_title_is_one() {
    provider.answers(Reply.ok("{\"id\": \"t1\", \"name\": \"Fern\"}"));

    assertThat(client.track("t1"))
        .contains(new SpotifyTrack("t1", "Fern", null, null, null, null, null, List.of()));
  }

  @Test
  void a_track_without_a_title_is_left_out() {
    provider.answers(Reply.ok("{\"items\": [{\"id\": \"t1\", \"name\": \"\"}]}"));

    assertThat(client.albumTracks("b1", 0)).returns(List.of(), Page::items).returns(1, Page::count);
  }

  private static SpotifyTrack track() {
    return new SpotifyTrack("t1", "Fern", 94_746, "USMR19900001", 1, 2, 55, List.of("a1"));
  }

  private static String album(String id, int total, String next) {
    return """
    {"id": "%s", "name": "Under the Fern", "album_type": "album", "release_date": "1999-09-14",
     "release_date_precision": "day", "images": [{"url": "https://i/640", "width": 640}],
     "artists": [{"id": "a1"}],
     "tracks": {"items": [%s], "total": %d, "next": %s}}\
    """
        .formatted(id, TRACK, total, next);
  }
}
