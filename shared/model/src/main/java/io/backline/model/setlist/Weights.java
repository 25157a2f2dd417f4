package io.backline.model.setlist;

import java.util.List;

/** How much each {@link Sign} counts with an artist: a logistic regression. */
final class Weights {
  private static final int STEPS = 15;
  private static final double LONGEST_STEP = 1;
  private static final double PRECISE = 1e-3;

  private final Signs values;

  private Weights(Signs values) {
    this.values = values;
  }

  /** Those that make what was played the least surprising, pulled to the usual ones (MAP). */
  static Weights of(List<Case> cases) {
    Signs values = new Signs();
    for (Sign sign : Sign.values()) {
      values.set(sign, sign.weight());
    }
    double step = Double.MAX_VALUE;
    for (int i = 0; i < STEPS && step > PRECISE; i++) {
      step = 0;
      double[] changes = NewtonStep.of(cases, values);
      for (Sign sign : Sign.values()) {
        double change = Math.clamp(changes[sign.index()], -LONGEST_STEP, LONGEST_STEP);
        values.add(sign, change);
        step = Math.max(step, Math.abs(change));
      }
    }
    return new Weights(values);
  }

  double of(Sign sign) {
    return values.of(sign);
  }

  /** The log-odds that a song with these signs is played. */
  double logOdds(Signs signs) {
    return values.times(signs);
  }
}
