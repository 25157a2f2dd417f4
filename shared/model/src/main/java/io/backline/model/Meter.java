package io.backline.model;

/** Takes figures of what goes on. For any number of threads. */
public interface Meter {
  /** Measures nothing. */
  Meter NONE = new None();

  /**
   * Takes a figure.
   *
   * @param dimensions the values of the metric's dimensions, but for the function
   */
  void add(Metric metric, double value, String... dimensions);

  default void count(Metric metric, String... dimensions) {
    add(metric, 1, dimensions);
  }

  /** Writes what was taken since: at the end of each invocation. */
  void flush();

  /** A class of its own, so that it can be a bean. */
  final class None implements Meter {
    private None() {}

    @Override
    public void add(Metric metric, double value, String... dimensions) {
      // Nobody reads it.
    }

    @Override
    public void flush() {
      // There is nothing.
    }
  }
}
