package io.backline.samples.data;

import java.util.List;
import java.util.stream.Stream;

/**
 * An artist's releases.
 *
 * @param lying whether Spotify's pages of it hold nulls, claim too large a total, and name a next
 *     page past the end
 */
public record Catalogue(List<Album> albums, boolean lying) {
  static final Catalogue EMPTY = new Catalogue(List.of(), false);

  public Catalogue {
    albums = List.copyOf(albums);
  }

  public Stream<Track> tracks() {
    return albums.stream().flatMap(album -> album.tracks().stream());
  }

  /** Each recording once, in the order of release. */
  public List<Recording> recordingsOf(String spotifyId) {
    return tracks()
        .map(Track::recording)
        .filter(recording -> recording.credits().getFirst().spotifyId().equals(spotifyId))
        .distinct()
        .toList();
  }
}
