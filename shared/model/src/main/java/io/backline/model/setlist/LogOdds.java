package io.backline.model.setlist;

/** Probabilities as logarithms of odds, in which what speaks for and against adds up. */
final class LogOdds {
  private static final double LEAST = 0.005;

  private LogOdds() {}

  /** Of a share that can be nothing or all: bounded, because no song is certain. */
  static double of(double share) {
    double bounded = Math.clamp(share, LEAST, 1 - LEAST);
    return Math.log(bounded / (1 - bounded));
  }

  static double probability(double logOdds) {
    return 1 / (1 + Math.exp(-logOdds));
  }
}
