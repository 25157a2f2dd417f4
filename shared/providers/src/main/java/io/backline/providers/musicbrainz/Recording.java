package io.backline.providers.musicbrainz;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A recording as MusicBrainz tells them apart.
 *
 * @param title can be null
 * @param disambiguation "live, 1993‐11‐18: …" with U+2010 hyphens, or null
 * @param lengthMs or null
 * @param isrcs normalised; one ISRC can be on several recordings
 */
public record Recording(
    String id,
    String title,
    String disambiguation,
    Integer lengthMs,
    List<String> isrcs,
    boolean video) {
  public Recording {
    requireNonNull(id, "id is null");
    isrcs = List.copyOf(isrcs);
  }
}
