package io.backline.model;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A track of an album, as Spotify lists it.
 *
 * @param durationMs milliseconds
 * @param isrc normalised (see {@link Isrc}), or null where nobody told
 * @param popularity 0 to 100, or null: development-mode keys do not get it
 * @param artistIds Spotify ids of those who perform it
 * @param liveness 0 to 1, how much it sounds like a concert, or null: most keys do not get it
 */
public record Track(
    String spotifyId,
    String title,
    int durationMs,
    String isrc,
    int discNumber,
    int trackNumber,
    Integer popularity,
    List<String> artistIds,
    Double liveness) {
  public Track {
    requireNonNull(spotifyId, "spotifyId is null");
    requireNonNull(title, "title is null");
    artistIds = List.copyOf(artistIds);
  }
}
