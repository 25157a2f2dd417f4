package io.backline.samples;

import static java.util.Objects.requireNonNull;

/**
 * One thing that is wrong with what was served.
 *
 * @param about the track, recording or song, in words
 */
public record Finding(Kind kind, String about) {

  /** What may be wrong. */
  public enum Kind {
    /** A live track stands among the studio recordings, and nothing excuses that yet. */
    LIVE_SERVED,
    /** Somebody else's track stands among the artist's recordings. */
    FOREIGN_SERVED,
    /** No row stands for a studio recording. */
    STUDIO_LOST,
    /** A studio recording was left out, though its ISRC is known. */
    STUDIO_EXCLUDED,
    /** More rows stand for a recording than it has ISRCs. */
    DUPLICATE,
    /** A row bears the ISRC of another recording. */
    WRONG_ISRC,
    /** A song's row holds recordings of different songs. */
    SONGS_JOINED,
    /** Several rows stand for one song. */
    SONG_SPLIT,
    /** A recording belongs to no song's row. */
    SONG_LOST,
    /** A row that was left out does not say why. */
    UNEXPLAINED
  }

  public Finding {
    requireNonNull(kind, "kind is null");
    requireNonNull(about, "about is null");
  }

  @Override
  public String toString() {
    return kind + " " + about;
  }
}
