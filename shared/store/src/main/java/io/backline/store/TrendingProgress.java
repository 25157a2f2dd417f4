package io.backline.store;

import java.time.Instant;

/**
 * How far what is trending has been calculated.
 *
 * @param lastHour the beginning of the last hour that was counted, or null before the first
 * @param calculatedAt when the rankings were last made, or null before the first time
 */
public record TrendingProgress(Instant lastHour, Instant calculatedAt) {}
