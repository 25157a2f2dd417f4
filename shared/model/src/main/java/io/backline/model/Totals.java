package io.backline.model;

import java.time.Instant;

/**
 * How much of an artist is stored.
 *
 * @param showsSyncedAt when the shows were completely read, or null to leave the earlier time
 * @param songCatalogSyncedAt when the catalogue was completely read, or null to leave the earlier
 *     time
 */
public record Totals(
    int shows,
    int venues,
    int songs,
    int recordings,
    Instant showsSyncedAt,
    Instant songCatalogSyncedAt) {}
