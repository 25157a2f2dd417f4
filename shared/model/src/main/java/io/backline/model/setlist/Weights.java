package io.backline.model.setlist;

import java.util.List;

/** How much each {@link Sign} counts with an artist: a logistic regression. */
final class Weights {
  private static final int STEPS = 15;
  private static final double LONGEST_STEP = 1;
  private static final double PRECISE = 1e-6;
  private static final int SIGNS = Sign.values().length;

  private final double[] values;

  private Weights(double[] values) {
    this.values = values;
  }

  /** Those that make what was played the least surprising, pulled to the usual ones (MAP). */
  static Weights of(List<Case> cases) {
    double[] values = usual();
    double step = Double.MAX_VALUE;
    for (int i = 0; i < STEPS && step > PRECISE; i++) {
      double[] change = NewtonStep.of(cases, values);
      step = 0;
      for (int sign = 0; sign < SIGNS; sign++) {
        double bounded = Math.clamp(change[sign], -LONGEST_STEP, LONGEST_STEP);
        values[sign] += bounded;
        step = Math.max(step, Math.abs(bounded));
      }
    }
    return new Weights(values);
  }

  private static double[] usual() {
    double[] values = new double[SIGNS];
    for (Sign sign : Sign.values()) {
      values[sign.ordinal()] = sign.weight();
    }
    return values;
  }

  double of(Sign sign) {
    return values[sign.ordinal()];
  }

  /** The log-odds that a song with these signs is played. */
  double logOdds(double[] signs) {
    return LogOdds.sum(values, signs);
  }
}
