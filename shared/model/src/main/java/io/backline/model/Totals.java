package io.backline.model;

import java.time.Instant;

/**
 * How much of an artist is stored.
 *
 * @param importedAt when an import brought shows or songs, or null where none has
 */
public record Totals(int shows, int venues, int songs, int recordings, Instant importedAt) {}
