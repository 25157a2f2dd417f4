package io.backline.model;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a ranking looks back on. Three half-lives make a period, so that what is as old as the
 * period counts an eighth.
 */
public enum TrendingPeriod {
  DAY(Duration.ofDays(1)),
  WEEK(Duration.ofDays(7)),
  MONTH(Duration.ofDays(30));

  private final Duration length;

  TrendingPeriod(Duration length) {
    this.length = length;
  }

  /** After which activity counts half as much. */
  public Duration halfLife() {
    return length.dividedBy(3);
  }

  /** What is left of 1 after so many hours. */
  double left(long hours) {
    return Math.pow(2, -(double) hours / halfLife().toHours());
  }

  /** The period that is called so in JSON. */
  public static Optional<TrendingPeriod> of(String text) {
    return Arrays.stream(values()).filter(period -> period.toString().equals(text)).findFirst();
  }

  /** The name in JSON. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
