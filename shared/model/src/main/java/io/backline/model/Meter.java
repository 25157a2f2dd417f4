package io.backline.model;

/** Takes figures of what goes on. For any number of threads. */
@FunctionalInterface
public interface Meter {
  /** Measures nothing. */
  Meter NONE = (_, _, _) -> {};

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
  default void flush() {}
}
