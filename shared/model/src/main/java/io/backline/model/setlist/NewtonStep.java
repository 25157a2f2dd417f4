package io.backline.model.setlist;

import java.util.List;

/** One step of Newton's method towards the likeliest weights. */
final class NewtonStep {
  private static final int SIGNS = Signs.COUNT;

  private final double[] slope = new double[SIGNS];
  private final double[][] curve = new double[SIGNS][SIGNS];

  private NewtonStep() {}

  /** By how much to change the weights. */
  static double[] of(List<Case> cases, Signs weights) {
    NewtonStep step = new NewtonStep();
    for (Sign sign : Sign.values()) {
      int i = sign.index();
      double precision = 1 / (sign.spread() * sign.spread());
      step.slope[i] = (sign.weight() - weights.of(sign)) * precision;
      step.curve[i][i] = precision;
    }
    cases.forEach(one -> step.add(one, weights));
    return step.solve();
  }

  private void add(Case one, Signs weights) {
    Signs x = one.signs();
    double p = LogOdds.probability(weights.times(x));
    double surprise = one.weight() * ((one.played() ? 1 : 0) - p);
    double certainty = one.weight() * p * (1 - p);
    for (int i = 0; i < SIGNS; i++) {
      if (x.at(i) != 0) {
        slope[i] += surprise * x.at(i);
        for (int j = 0; j <= i; j++) {
          curve[i][j] += certainty * x.at(i) * x.at(j);
        }
      }
    }
  }

  /** curve · change = slope by Cholesky's decomposition: the curve is positive definite. */
  private double[] solve() {
    for (int i = 0; i < SIGNS; i++) {
      for (int j = 0; j <= i; j++) {
        double rest = curve[i][j] - dot(curve[i], curve[j], j);
        curve[i][j] = i == j ? Math.sqrt(rest) : rest / curve[j][j];
      }
    }
    double[] change = slope.clone();
    for (int i = 0; i < SIGNS; i++) {
      change[i] = (change[i] - dot(curve[i], change, i)) / curve[i][i];
    }
    for (int i = SIGNS - 1; i >= 0; i--) {
      for (int j = i + 1; j < SIGNS; j++) {
        change[i] -= curve[j][i] * change[j];
      }
      change[i] /= curve[i][i];
    }
    return change;
  }

  private static double dot(double[] one, double[] other, int length) {
    double sum = 0;
    for (int i = 0; i < length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }
}
