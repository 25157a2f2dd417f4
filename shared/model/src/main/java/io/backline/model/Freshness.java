package io.backline.model;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * How long an artist stays fresh: the more goes on, the sooner somebody looks again.
 *
 * @param newestRelease the last day that the newest release may have come out on, or null
 * @param nextShow the day of the next show, or null
 */
public record Freshness(LocalDate newestRelease, LocalDate nextShow) {
  private static final int A_NEW_RELEASE_DAYS = 30;
  private static final int A_SHOW_SOON_DAYS = 14;
  private static final int ACTIVE_DAYS = 180;

  // So that artists that were imported together are not all looked at together ever after.
  private static final double JITTER = 0.1;

  /** Until when, for an import of this artist that ends now. */
  public Instant until(String artistId, Instant now) {
    LocalDate today = now.atZone(ZoneOffset.UTC).toLocalDate();
    Duration plain = plain(today);
    double share = Math.floorMod((artistId + today).hashCode(), 1_000) / 999.0;
    double factor = 1 - JITTER + 2 * JITTER * share;
    return now.plusSeconds((long) (plain.toSeconds() * factor));
  }

  private Duration plain(LocalDate today) {
    long sinceRelease = days(newestRelease, today);
    long untilShow = days(today, nextShow);
    if (sinceRelease <= A_NEW_RELEASE_DAYS || untilShow <= A_SHOW_SOON_DAYS) {
      return Duration.ofHours(6);
    }
    return sinceRelease <= ACTIVE_DAYS || untilShow <= ACTIVE_DAYS
        ? Duration.ofDays(1)
        : Duration.ofDays(7);
  }

  /** None where the second lies before the first; no end where one is not known. */
  private static long days(LocalDate from, LocalDate to) {
    return from == null || to == null
        ? Long.MAX_VALUE
        : Math.max(0, ChronoUnit.DAYS.between(from, to));
  }
}
