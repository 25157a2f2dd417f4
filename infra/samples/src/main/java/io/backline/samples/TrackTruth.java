package io.backline.samples;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * One Spotify track as it was made: known from the making, never worked out from its title.
 *
 * @param title as Spotify shows it
 * @param recording the recording it plays; tracks that share one are the same to a fan
 * @param song the song the recording is a version of, by its plain title
 * @param live recorded before an audience
 * @param sign of a live track what gives it away on this release
 * @param isrc what this release carries, in upper case and without hyphens; now and then another
 *     recording has the same, or this recording another elsewhere
 * @param otherArtist by somebody else, on a shared compilation
 */
public record TrackTruth(
    String id,
    String title,
    String recording,
    String song,
    boolean live,
    Optional<LiveSign> sign,
    Optional<String> isrc,
    boolean otherArtist,
    boolean playable) {

  public TrackTruth {
    requireNonNull(id, "id is null");
    requireNonNull(title, "title is null");
    requireNonNull(recording, "recording is null");
    requireNonNull(song, "song is null");
    requireNonNull(sign, "sign is null");
    requireNonNull(isrc, "isrc is null");
  }

  /** Whether a fan expects it in the studio catalogue. */
  public boolean studio() {
    return !live && !otherArtist;
  }
}
