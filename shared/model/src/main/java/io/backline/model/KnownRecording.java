package io.backline.model;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A recording as MusicBrainz tells them apart.
 *
 * @param mbid MusicBrainz' id of it
 * @param title can be null
 * @param disambiguation "live, 1993‐11‐18: …" with U+2010 hyphens, or null
 * @param lengthMs milliseconds, or null
 * @param isrcs normalised (see {@link Isrc}); one ISRC can be on several recordings
 */
public record KnownRecording(
    String mbid, String title, String disambiguation, Integer lengthMs, List<String> isrcs) {
  public KnownRecording {
    requireNonNull(mbid, "mbid is null");
    isrcs = List.copyOf(isrcs);
  }
}
