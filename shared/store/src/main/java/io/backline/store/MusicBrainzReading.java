package io.backline.store;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * That all recordings of an artist were read at MusicBrainz.
 *
 * @param mbid whose they are
 * @param count how many MusicBrainz said there are
 */
public record MusicBrainzReading(String mbid, int count, Instant readAt) {
  public MusicBrainzReading {
    requireNonNull(mbid, "mbid is null");
    requireNonNull(readAt, "readAt is null");
  }
}
