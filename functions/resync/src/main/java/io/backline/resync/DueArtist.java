package io.backline.resync;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * An artist whose freshness ends.
 *
 * @param dueSince when it ends
 */
record DueArtist(String artistId, String tmAttractionId, Instant dueSince) {
  DueArtist {
    requireNonNull(artistId, "artistId is null");
    requireNonNull(tmAttractionId, "tmAttractionId is null");
    requireNonNull(dueSince, "dueSince is null");
  }
}
