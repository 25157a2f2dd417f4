package io.backline.runtime;

import io.backline.model.Meter;
import io.backline.model.Metric;
import java.util.Map;
import java.util.TreeMap;

/** Adds up what it is told, by the metric and its dimensions: {@code PhaseRuns shows completed}. */
public final class FakeMeter implements Meter {
  private final Map<String, Double> figures = new TreeMap<>();
  private int flushes;

  @Override
  public synchronized void add(Metric metric, double value, String... dimensions) {
    String name = (metric + " " + String.join(" ", dimensions)).strip();
    figures.merge(name, value, Double::sum);
  }

  @Override
  public synchronized void flush() {
    flushes++;
  }

  /** Sums of all that counts something, and of no durations. */
  public synchronized Map<String, Double> counts() {
    Map<String, Double> counts = new TreeMap<>(figures);
    counts.keySet().removeIf(name -> name.startsWith(Metric.PHASE_DURATION.toString()));
    counts.values().removeIf(value -> value == 0);
    return counts;
  }

  /** The sum of one. */
  public synchronized double sum(String name) {
    return figures.getOrDefault(name, 0.0);
  }

  public synchronized boolean has(String name) {
    return figures.containsKey(name);
  }

  public synchronized int flushes() {
    return flushes;
  }
}
