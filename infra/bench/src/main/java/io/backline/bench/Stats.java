package io.backline.bench;

import java.util.Arrays;
import java.util.Collection;

/** Order statistics of measured values, in whatever unit they were given. */
final class Stats {
  private final double[] sorted;

  private Stats(double[] sorted) {
    this.sorted = sorted;
  }

  /** At least one value. */
  static Stats of(Collection<Double> values) {
    if (values.isEmpty()) {
      throw new IllegalArgumentException("nothing was measured");
    }
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
    Arrays.sort(sorted);
    return new Stats(sorted);
  }

  int count() {
    return sorted.length;
  }

  /** The middle value, or the mean of the two in the middle. */
  double median() {
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  /** The smallest value that so many percent of all do not exceed. */
  double percentile(double percent) {
    int rank = (int) Math.ceil(percent / 100 * sorted.length);
    return sorted[Math.clamp(rank, 1, sorted.length) - 1];
  }

  double largest() {
    return sorted[sorted.length - 1];
  }
}
