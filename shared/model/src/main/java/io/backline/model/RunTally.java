package io.backline.model;

import java.util.Map;

/**
 * What a slice of a run came to.
 *
 * @param steps that were done
 * @param total how many there are in the whole run, or null where it found out nothing new
 * @param counts by kind of what was done
 * @param calls that were made, by provider
 * @param plan what the run means to do, in a sentence, or null where it found out nothing new
 */
public record RunTally(
    int steps,
    Integer total,
    Map<String, Integer> counts,
    Map<String, Integer> calls,
    String plan) {
  public static final RunTally NOTHING = new RunTally(0, null, Map.of(), Map.of(), null);

  public RunTally {
    counts = Map.copyOf(counts);
    calls = Map.copyOf(calls);
  }

  /** So many steps, and what they came to. */
  public static RunTally of(int steps, Map<String, Integer> counts) {
    return new RunTally(steps, null, counts, Map.of(), null);
  }

  public RunTally withCalls(Map<String, Integer> made) {
    return new RunTally(steps, total, counts, made, plan);
  }

  public RunTally planned(int newTotal, String newPlan) {
    return new RunTally(steps, newTotal, counts, calls, newPlan);
  }
}
