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
            3, List.of(read(List.of(MORE), album("new", "2024-05-01"), album("undated", null))));
    assertThat(first.albums()).isEmpty();
    CatalogCursor all =
        CatalogCursor.parse(first.toString())
            .listed(1, List.of(read(List.of(), album("old", "1991"), album("mid", "1991-09"))));
    assertThat(all.albums()).containsExactly("old", "mid", "new", "undated");
  }

  @Test
  void an_album_on_two_pages_is_read_and_counted_once() {
    CatalogCursor cursor =
        CatalogCursor.BEGINNING.listed(
            3, List.of(read(List.of(), album("a", "2020"), album("a", "2020"))));
    assertThat(cursor.albums()).containsExactly("a");
    assertThat(cursor.total()).isEqualTo(10);
  }

  private static AlbumListing.Read read(List<ListingPart> rest, SpotifyAlbum... albums) {
    return new AlbumListing.Read(List.of(albums), rest);
  }

  private static SpotifyAlbum album(String id, String date) {
    return new SpotifyAlbum(
        id, "Album", "album", date, null, 10, null, List.of(), List.of(), OptionalInt.empty());
  }
}
