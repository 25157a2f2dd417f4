package io.backline.samples;

/** The plainest thing that gives a live track away. */
public enum LiveSign {
  /** Its own title. */
  TITLE,
  /** MusicBrainz, where the release group's secondary type is Live. */
  RELEASE_GROUP,
  /** The album's name and no release group. */
  ALBUM_NAME,
  /** MusicBrainz' note on the recording, and nothing else on this release. */
  RECORDING
}
