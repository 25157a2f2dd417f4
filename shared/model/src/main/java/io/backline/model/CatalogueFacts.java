package io.backline.model;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * All that an artist's catalogue is derived from. Their order means nothing.
 *
 * @param artistId {@link Artist#id()}
 * @param spotifyArtistId who the artist is on Spotify: albums listed for another do not count
 * @param mbid who the artist is at MusicBrainz, or null: pages of another do not count
 * @param leftOut kinds of studio recordings that are not wanted
 */
public record CatalogueFacts(
    String artistId,
    String spotifyArtistId,
    String mbid,
    List<Album> albums,
    List<MusicBrainzPage> musicBrainz,
    List<CatalogueOverride> overrides,
    Set<VersionKind> leftOut) {
  public CatalogueFacts {
    requireNonNull(artistId, "artistId is null");
    requireNonNull(spotifyArtistId, "spotifyArtistId is null");
    albums = albums.stream().filter(album -> album.listedFor().equals(spotifyArtistId)).toList();
    musicBrainz = musicBrainz.stream().filter(page -> page.artistMbid().equals(mbid)).toList();
    overrides = List.copyOf(overrides);
    leftOut = Set.copyOf(leftOut);
  }

  /** Albums and nothing else. */
  public static CatalogueFacts of(
      String artistId, String spotifyArtistId, Collection<Album> albums) {
    return new CatalogueFacts(
        artistId, spotifyArtistId, null, List.copyOf(albums), List.of(), List.of(), Set.of());
  }

  /** The same with these albums instead. */
  public CatalogueFacts withAlbums(Collection<Album> others) {
    return new CatalogueFacts(
        artistId, spotifyArtistId, mbid, List.copyOf(others), musicBrainz, overrides, leftOut);
  }

  /** The same with these overrides instead. */
  public CatalogueFacts withOverrides(Collection<CatalogueOverride> others) {
    return new CatalogueFacts(
        artistId, spotifyArtistId, mbid, albums, musicBrainz, List.copyOf(others), leftOut);
  }
}
