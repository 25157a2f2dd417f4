package io.backline.store;

import java.time.Instant;

/**
 * An artist who is no longer fresh.
 *
 * @param since when that was due, to the minute
 */
public record DueArtist(String artistId, String tmAttractionId, Instant since) {}
