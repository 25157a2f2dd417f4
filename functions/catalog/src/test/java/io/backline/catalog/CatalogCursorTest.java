package io.backline.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.backline.model.Album;
import io.backline.providers.spotify.SpotifyAlbum;
import io.backline.providers.spotify.SpotifyMode;
import java.util.List;
import java.util.Optional;
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

  @Test
  void what_a_key_read_with_fewer_rights_counts_as_read_so_after_it_was_given_more() {
    CatalogCursor listed =
        CatalogCursor.BEGINNING.listed(
            List.of(read(List.of(), album("a", "2020"), album("b", "2021"))), _ -> false);
    CatalogCursor first = listed.read(List.of(read("a", SpotifyMode.DEVELOPMENT)));
    CatalogCursor rest = CatalogCursor.parse(first.toString());
    assertThat(rest.read(List.of(read("b", SpotifyMode.EXTENDED))).mode())
        .isEqualTo(SpotifyMode.DEVELOPMENT);
    CatalogCursor full = listed.read(List.of(read("a", SpotifyMode.EXTENDED)));
    assertThat(full.mode()).isEqualTo(SpotifyMode.EXTENDED);
    assertThat(full.beside(SpotifyMode.DEVELOPMENT).mode()).isEqualTo(SpotifyMode.DEVELOPMENT);
  }

  @Test
  void an_empty_page_before_others_is_a_gap_and_one_at_the_end_is_none() {
    ListingPart last = new ListingPart(20, true);
    CatalogCursor begun =
        CatalogCursor.BEGINNING.listed(
            List.of(read(List.of(MORE, last), album("a", "2020"))), _ -> false);
    AlbumListing.Read empty = read(MORE, List.of());
    CatalogCursor handedOn =
        CatalogCursor.parse(begun.listed(List.of(empty), _ -> false).toString());
    assertThat(handedOn.listed(List.of(read(last, List.of())), _ -> false).gaps()).isFalse();
    assertThat(
            handedOn.listed(List.of(read(last, List.of(), album("c", "2022"))), _ -> false).gaps())
        .isTrue();
  }

  private static AlbumIntake.Read read(String id, SpotifyMode mode) {
    Album album = new Album(id, "artist", "Album", "album", "2020", List.of(), null);
    return new AlbumIntake.Read(id, Optional.of(album), true, mode);
  }

  private static AlbumListing.Read read(List<ListingPart> rest, SpotifyAlbum... albums) {
    return read(ListingPart.FIRST, rest, albums);
  }

  private static AlbumListing.Read read(
      ListingPart part, List<ListingPart> rest, SpotifyAlbum... albums) {
    return new AlbumListing.Read(part, List.of(albums), rest, ListingHead.NONE);
  }

  private static SpotifyAlbum album(String id, String date) {
    return new SpotifyAlbum(id, "Album", "album", date, 10, List.of(), OptionalInt.empty());
  }
}
