package io.backline.providers.spotify;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * An artist.
 *
 * @param name can be null
 * @param imageUrl the widest, or null
 */
public record SpotifyArtist(String id, String name, String imageUrl, List<String> genres) {
  public SpotifyArtist {
    requireNonNull(id, "id is null");
    genres = List.copyOf(genres);
  }
}
