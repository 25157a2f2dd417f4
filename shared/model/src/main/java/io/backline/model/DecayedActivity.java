package io.backline.model;

/**
 * Points of activity, each half-life worth half of what they were, one sum a period. None is below
 * 0: what is taken back cannot count against what others do later. Sums have six decimals: what is
 * stored is what was calculated with.
 */
public record DecayedActivity(double day, double week, double month) {
  public static final DecayedActivity NONE = new DecayedActivity(0, 0, 0);

  // No score shows as little.
  private static final double SPENT = 0.001;

  public DecayedActivity {
    day = Math.max(0, day);
    week = Math.max(0, week);
    month = Math.max(0, month);
  }

  /** The sums so many hours later, with the points of that time. */
  DecayedActivity after(long hours, long points) {
    return new DecayedActivity(
        rounded(day * TrendingPeriod.DAY.left(hours) + points),
        rounded(week * TrendingPeriod.WEEK.left(hours) + points),
        rounded(month * TrendingPeriod.MONTH.left(hours) + points));
  }

  private static double rounded(double sum) {
    return Math.round(sum * 1e6) / 1e6;
  }

  /** Whether it is as if nothing had happened. */
  boolean isSpent() {
    return day < SPENT && week < SPENT && month < SPENT;
  }

  public double in(TrendingPeriod period) {
    return switch (period) {
      case DAY -> day;
      case WEEK -> week;
      case MONTH -> month;
    };
  }
}
