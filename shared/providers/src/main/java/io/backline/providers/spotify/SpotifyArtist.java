package io.backline.providers.spotify;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * An artist.
 *
 * @param name can be null
 * @param imageUrl the widest, or null
 * @param popularity 0 to 100; null in development mode
 */
public record SpotifyArtist(
    String id, String name, String imageUrl, List<String> genres, Integer popularity) {
  public SpotifyArtist {
    requireNonNull(id, "id is null");
    genres = List.copyOf(genres);
  }
}
