package io.backline.model;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;

/**
 * A track of an album, as Spotify lists it.
 *
 * @param durationMs milliseconds
 * @param isrc normalised (see {@link Isrc}), or null where nobody told
 * @param popularity 0 to 100, or null: development-mode keys do not get it
 * @param artistIds Spotify ids of those who perform it
 * @param liveness 0 to 1, how much it sounds like a concert, or null: most keys do not get it
 * @param withdrawnAt when it was noticed that the album no longer has it, or null while it does
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
    Double liveness,
    Instant withdrawnAt) {
  public Track {
    requireNonNull(spotifyId, "spotifyId is null");
    requireNonNull(title, "title is null");
    artistIds = List.copyOf(artistIds);
  }

  boolean isWithdrawn() {
    return withdrawnAt != null;
  }

  Track withdrawn(Instant noticedAt) {
    return with(isrc, popularity, liveness, noticedAt);
  }

  public Track withIsrc(String found) {
    return with(found, popularity, liveness, withdrawnAt);
  }

  /** The track with what a key that sees more told of it before. */
  public Track after(Track before) {
    return with(
        isrc == null ? before.isrc : isrc,
        popularity == null ? before.popularity : popularity,
        liveness == null ? before.liveness : liveness,
        withdrawnAt);
  }

  private Track with(String newIsrc, Integer newPopularity, Double newLiveness, Instant noticedAt) {
    return new Track(
        spotifyId,
        title,
        durationMs,
        newIsrc,
        discNumber,
        trackNumber,
        newPopularity,
        artistIds,
        newLiveness,
        noticedAt);
  }
}
