package io.backline.catalog;

import io.backline.providers.Page;
import io.backline.providers.spotify.AlbumGroup;
import io.backline.providers.spotify.SpotifyAlbum;
import io.backline.providers.spotify.SpotifyClient;
import java.util.ArrayList;
import java.util.List;

/**
 * The artist's own releases, as Spotify lists them, a page a call. Totals and next links are known
 * to be wrong: the pages that a total promises are read, and behind them, while the last one is not
 * empty, what its next link names.
 */
final class AlbumListing {
  // Some listings never end: nobody has so many releases.
  private static final int MOST_ALBUMS = 10_000;

  private final SpotifyClient spotify;

  AlbumListing(SpotifyClient spotify) {
    this.spotify = spotify;
  }

  /**
   * What came of a call.
   *
   * @param albums without their tracks
   * @param rest further pages to read because of it
   * @param head what the first page tells of the whole, else {@link ListingHead#NONE}
   */
  record Read(
      ListingPart part, List<SpotifyAlbum> albums, List<ListingPart> rest, ListingHead head) {}

  Read read(String spotifyArtistId, ListingPart part) {
    Page<SpotifyAlbum> page = spotify.artistAlbums(spotifyArtistId, AlbumGroup.OWN, part.offset());
    List<ListingPart> promised = part.isFirst() ? promised(page) : List.of();
    return new Read(
        part,
        page.items(),
        promised.isEmpty() ? behind(part, page) : promised,
        part.isFirst() ? ListingHead.of(page) : ListingHead.NONE);
  }

  private static List<ListingPart> promised(Page<SpotifyAlbum> first) {
    int end = first.count() == 0 ? 0 : Math.min(first.total(), MOST_ALBUMS);
    List<ListingPart> parts = new ArrayList<>();
    for (int offset = first.limit(); offset < end; offset += first.limit()) {
      parts.add(new ListingPart(offset, offset + first.limit() >= end));
    }
    return parts;
  }

  private static List<ListingPart> behind(ListingPart part, Page<SpotifyAlbum> page) {
    boolean more = part.last() && page.count() > 0 && page.nextOffset().isPresent();
    return more && page.offset() < MOST_ALBUMS
        ? List.of(new ListingPart(page.nextOffset().getAsInt(), true))
        : List.of();
  }
}
