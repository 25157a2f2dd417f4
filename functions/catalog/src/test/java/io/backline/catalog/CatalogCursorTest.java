package io.backline.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.backline.providers.spotify.SpotifyAlbum;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

final class CatalogCursorTest {
  private static final ListingPart MORE = new ListingPart(10, true);

  @Test
  void albums_are_read_the_oldest_first_whatever_page_they_are_on() {
    CatalogCursor first =
        CatalogCursor.BEGINNING.listed(
            List.of(read(List.of(MORE), album("new", "2024-05-01"), album("undated", null))),
            _ -> false);
    assertThat(first.albums()).isEmpty();
    CatalogCursor all =
        CatalogCursor.parse(first.toString())
            .listed(
                List.of(read(MORE, List.of(), album("old", "1991"), album("mid", "1991-09"))),
                _ -> false);
    assertThat(all.albums()).containsExactly("old", "mid", "new", "undated");
  }

  @Test
  void an_album_on_two_pages_is_read_and_counted_once() {
    CatalogCursor cursor =
        CatalogCursor.BEGINNING.listed(
            List.of(read(List.of(), album("a", "2020"), album("a", "2020"))), _ -> false);
    assertThat(cursor.albums()).containsExactly("a");
    assertThat(cursor.total()).isEqualTo(10);
  }

  @Test
  void a_known_album_is_counted_as_done_and_not_read() {
    CatalogCursor cursor =
        CatalogCursor.BEGINNING.listed(
            List.of(read(List.of(), album("a", "2020"), album("b", "2021"), album("a", "2020"))),
            album -> album.id().equals("a"));
    assertThat(cursor.albums()).containsExactly("b");
    assertThat(cursor.total()).isEqualTo(20);
    assertThat(cursor.processed()).isEqualTo(10);
  }

  private static AlbumListing.Read read(List<ListingPart> rest, SpotifyAlbum... albums) {
    return read(ListingPart.FIRST, rest, albums);
  }

  private static AlbumListing.Read read(
      ListingPart part, List<ListingPart> rest, SpotifyAlbum... albums) {
    return new AlbumListing.Read(part, List.of(albums), rest, ListingHead.NONE);
  }

  private static SpotifyAlbum album(String id, String date) {
    return new SpotifyAlbum(
        id, "Album", "album", date, null, 10, null, List.of(), List.of(), OptionalInt.empty());
  }
}
