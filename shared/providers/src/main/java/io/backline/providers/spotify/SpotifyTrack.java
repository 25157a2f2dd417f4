package io.backline.providers.spotify;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A track. What can be null: Spotify does not always say it.
 *
 * @param durationMs or null
 * @param isrc twelve characters, upper case, no hyphens; null on an album's tracks
 * @param discNumber from 1, or null
 * @param trackNumber from 1, or null
 * @param popularity 0 to 100; null on an album's tracks and in development mode
 */
public record SpotifyTrack(
    String id,
    String title,
    Integer durationMs,
    String isrc,
    Integer discNumber,
    Integer trackNumber,
    Integer popularity,
    List<String> artistIds) {
  public SpotifyTrack {
    requireNonNull(id, "id is null");
    requireNonNull(title, "title is null");
    artistIds = List.copyOf(artistIds);
  }
}
