package io.backline.model;

import java.util.Optional;

/**
 * A recording that MusicBrainz knows, read.
 *
 * @param key {@link SongTitle#key()} of its title
 * @param version as {@link SongTitle#version()}, from the title or the disambiguation; null of a
 *     live one, because a release need not say so
 */
record KnownTake(KnownRecording recording, String key, String version, boolean live) {

  static KnownTake of(KnownRecording recording) {
    String written = recording.title() == null ? "" : recording.title();
    SongTitle title = SongTitle.of(written);
    boolean live =
        LiveDisambiguation.isLive(recording.disambiguation())
            || LiveMarkers.in(written).isPresent();
    return new KnownTake(recording, title.key(), live ? null : version(title, recording), live);
  }

  private static String version(SongTitle title, KnownRecording recording) {
    return title.version() != null || recording.disambiguation() == null
        ? title.version()
        : VersionNote.of(recording.disambiguation()).flatMap(VersionNote::label).orElse(null);
  }

  /** Whether its length is known and the same. */
  boolean lasts(int ms) {
    return apart(ms).filter(apart -> Lengths.same(apart, 0)).isPresent();
  }

  /** Whether its length is known and another. */
  boolean lastsOtherThan(int ms) {
    return apart(ms).filter(apart -> !Lengths.same(apart, 0)).isPresent();
  }

  Optional<Integer> apart(int ms) {
    return Optional.ofNullable(recording.lengthMs()).map(length -> Lengths.apart(length, ms));
  }
}
