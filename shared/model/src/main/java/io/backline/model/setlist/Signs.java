package io.backline.model.setlist;

/** A number for each {@link Sign}: how strong it is with a song, or how much it counts. */
final class Signs {
  static final int COUNT = Sign.values().length;

  private final double[] values = new double[COUNT];

  double of(Sign sign) {
    return values[sign.index()];
  }

  /** By {@link Sign#index()}. */
  double at(int ordinal) {
    return values[ordinal];
  }

  void set(Sign sign, double value) {
    values[sign.index()] = value;
  }

  void add(Sign sign, double value) {
    values[sign.index()] += value;
  }

  /** The sum of all products. */
  double times(Signs other) {
    double sum = 0;
    for (int i = 0; i < COUNT; i++) {
      sum += values[i] * other.values[i];
    }
    return sum;
  }
}
