package io.backline.catalog;

import io.backline.providers.Page;
import io.backline.providers.spotify.AlbumGroup;
import io.backline.providers.spotify.SpotifyAlbum;
import io.backline.providers.spotify.SpotifyClient;
import io.backline.store.Parallel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The artist's own releases, as Spotify lists them: a group at a time, because in development mode
 * a mixed listing does not say which is which. Totals and next links are known to be wrong, so only
 * an empty page is the end.
 */
final class AlbumListing {
  private static final List<AlbumGroup> GROUPS =
      List.of(AlbumGroup.ALBUM, AlbumGroup.SINGLE, AlbumGroup.COMPILATION);
  private static final int PAGES_AT_ONCE = 4;

  // Some listings never end: nobody has so many releases.
  private static final int MOST_ALBUMS = 10_000;

  private final SpotifyClient spotify;

  AlbumListing(SpotifyClient spotify) {
    this.spotify = spotify;
  }

  /** Every release once, without its tracks. */
  List<SpotifyAlbum> of(String spotifyArtistId) {
    Map<String, SpotifyAlbum> albums = new LinkedHashMap<>();
    Parallel.map(GROUPS, GROUPS.size(), group -> group(spotifyArtistId, group)).stream()
        .flatMap(List::stream)
        .forEach(album -> albums.putIfAbsent(album.id(), album));
    return List.copyOf(albums.values());
  }

  private List<SpotifyAlbum> group(String artistId, AlbumGroup group) {
    List<Page<SpotifyAlbum>> pages = new ArrayList<>();
    pages.add(spotify.artistAlbums(artistId, group, 0));
    pages.addAll(promised(artistId, group, pages.getFirst()));
    Page<SpotifyAlbum> last = pages.getLast();
    while (last.count() > 0 && last.nextOffset().isPresent() && last.offset() < MOST_ALBUMS) {
      last = spotify.artistAlbums(artistId, group, last.nextOffset().getAsInt());
      pages.add(last);
    }
    return pages.stream().flatMap(page -> page.items().stream()).toList();
  }

  /** The pages that the first one's total promises, side by side. */
  private List<Page<SpotifyAlbum>> promised(
      String artistId, AlbumGroup group, Page<SpotifyAlbum> first) {
    if (first.count() == 0) {
      return List.of();
    }
    int end = Math.min(first.total(), MOST_ALBUMS);
    List<Integer> offsets =
        IntStream.iterate(first.limit(), offset -> offset < end, offset -> offset + first.limit())
            .boxed()
            .toList();
    return Parallel.map(
        offsets, PAGES_AT_ONCE, offset -> spotify.artistAlbums(artistId, group, offset));
  }
}
