package io.backline.samples.data;

/** What MusicBrainz does not know of a recording. */
public enum Gap {
  /** The recording itself. */
  RECORDING,
  LENGTH,
  ISRC
}
