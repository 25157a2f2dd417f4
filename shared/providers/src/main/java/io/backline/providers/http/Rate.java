package io.backline.providers.http;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/** So many calls in any stretch of a period's length. */
public record Rate(int permits, Duration period) {
  public Rate {
    requireNonNull(period, "period is null");
    if (permits < 1) {
      throw new IllegalArgumentException("permits is not positive: " + permits);
    }
    if (period.isNegative() || period.isZero()) {
      throw new IllegalArgumentException("period is not positive: " + period);
    }
  }

  public static Rate perSecond(int permits) {
    return new Rate(permits, Duration.ofSeconds(1));
  }
}
