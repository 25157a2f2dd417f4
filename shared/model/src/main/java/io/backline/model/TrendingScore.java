package io.backline.model;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * How much an artist is wanted at the moment: docs/trending.md.
 *
 * @param score above zero, with two decimals
 */
public record TrendingScore(String artistId, double score) {
  // Twice the activity is worth as much to whoever had little as to whoever had much.
  private static final double A_DOUBLING = 10;

  private static final double MOST_POPULAR = 20;
  private static final double SHOW_TODAY = 10;
  private static final double SHOW_HALF_LIFE_DAYS = 14;

  // The same order each time: equal scores by id.
  private static final Comparator<TrendingScore> BEST_FIRST =
      comparing(TrendingScore::score).reversed().thenComparing(TrendingScore::artistId);

  /** Of one artist, whose activity is worth so much now. */
  static TrendingScore of(RosterEntry artist, double activity, LocalDate today) {
    double sum = ofActivity(activity) + ofPopularity(artist) + ofShow(artist, today);
    return new TrendingScore(artist.id(), Math.round(sum * 100) / 100.0);
  }

  private static double ofActivity(double activity) {
    return A_DOUBLING * Math.log1p(activity) / Math.log(2);
  }

  private static double ofPopularity(RosterEntry artist) {
    return artist.popularity() == null ? 0 : MOST_POPULAR * artist.popularity() / 100;
  }

  private static double ofShow(RosterEntry artist, LocalDate today) {
    LocalDate next = artist.nextShowDate();
    return next == null || next.isBefore(today)
        ? 0
        : SHOW_TODAY * Math.pow(2, -ChronoUnit.DAYS.between(today, next) / SHOW_HALF_LIFE_DAYS);
  }

  /**
   * The artists with the highest scores, the highest first, without those for whom nothing speaks.
   *
   * @param activity by artist id
   * @param most so many at most
   */
  public static List<TrendingScore> best(
      Collection<RosterEntry> artists,
      Map<String, DecayedActivity> activity,
      TrendingPeriod period,
      LocalDate today,
      int most) {
    return artists.stream()
        .map(artist -> of(artist, in(period, activity.get(artist.id())), today))
        .filter(score -> score.score() > 0)
        .sorted(BEST_FIRST)
        .limit(most)
        .toList();
  }

  private static double in(TrendingPeriod period, DecayedActivity activity) {
    return activity == null ? 0 : activity.in(period);
  }
}
