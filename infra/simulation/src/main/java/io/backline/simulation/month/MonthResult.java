package io.backline.simulation.month;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What a month came to.
 *
 * @param paces how those did who have this pace
 * @param spending of each provider's budget
 * @param wantedADay imports that all artists together need
 * @param begun imports that jobs began, by job
 * @param forbidding which budget had runs leave artists for later, and how often
 * @param dollars for AWS
 */
record MonthResult(
    Scenario scenario,
    int artists,
    Map<Pace, Timeliness> paces,
    List<Spending> spending,
    double wantedADay,
    Map<String, Integer> begun,
    Map<String, Integer> forbidding,
    int newArtists,
    double dollars) {

  /**
   * How old artists became.
   *
   * @param share of them, at the end
   * @param fresh share of the time in which they were
   * @param late imports that came too long after the freshness had ended
   * @param unexplained those of them that no budget had stood in the way of
   * @param latest how long after
   */
  record Timeliness(
      double share, double fresh, int imports, int late, int unexplained, Duration latest) {}

  /**
   * Calls of a month.
   *
   * @param mostIn24Hours within any 24 hours
   */
  record Spending(String provider, int calls, int mostIn24Hours, int perDay) {}

  boolean isEverybodyFresh() {
    return paces.values().stream().allMatch(one -> one.late() == 0);
  }
}
