package io.backline.model;

import java.util.List;

/**
 * Who an artist is, as settled from the providers.
 *
 * @param spotifyId Spotify's artist id, or null where none could be settled
 * @param mbid MusicBrainz' artist id, or null where none could be settled
 */
public record Identity(
    String name, String spotifyId, String mbid, String imageUrl, List<String> genres) {
  public Identity {
    genres = List.copyOf(genres);
  }
}
