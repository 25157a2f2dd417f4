package io.backline.model;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a job's runs came to.
 *
 * @param runs that have ended, as those below
 * @param failed those among them that came to nothing
 * @param successRate 0 to 1, or null before the first end
 * @param meanSeconds null before the first end, as the next two
 * @param p95Seconds no more than five in a hundred took longer
 * @param memoryMb the most that was in use
 * @param calls that the runs themselves made, by provider
 * @param counts by kind of what was done
 * @param dollars what Lambda takes for all of them
 */
public record RunStatistics(
    int runs,
    int failed,
    int retries,
    Double successRate,
    Double meanSeconds,
    Double p95Seconds,
    Double longestSeconds,
    int memoryMb,
    Map<String, Integer> calls,
    Map<String, Integer> counts,
    double dollars) {
  private static final double MOST = 0.95;

  public RunStatistics {
    calls = Map.copyOf(calls);
    counts = Map.copyOf(counts);
  }

  /**
   * @param ended runs that have
   */
  static RunStatistics of(List<ScheduledRun> ended) {
    List<Double> seconds = ended.stream().map(RunStatistics::seconds).sorted().toList();
    int count = ended.size();
    int failures = (int) ended.stream().filter(run -> run.state() == RunState.FAILED).count();
    boolean none = ended.isEmpty();
    return new RunStatistics(
        count,
        failures,
        ended.stream().mapToInt(ScheduledRun::retries).sum(),
        none ? null : (double) (count - failures) / count,
        none ? null : seconds.stream().mapToDouble(Double::doubleValue).average().orElseThrow(),
        none ? null : seconds.get((int) Math.ceil(MOST * count) - 1),
        none ? null : seconds.getLast(),
        ended.stream().mapToInt(ScheduledRun::memoryMb).max().orElse(0),
        sum(ended.stream().map(ScheduledRun::calls)),
        sum(ended.stream().map(ScheduledRun::counts)),
        ended.stream().mapToDouble(ScheduledRun::dollars).sum());
  }

  private static double seconds(ScheduledRun run) {
    Duration took = run.took(run.completedAt());
    return took.toMillis() / 1_000.0;
  }

  private static Map<String, Integer> sum(Stream<Map<String, Integer>> all) {
    Map<String, Integer> sum = new TreeMap<>();
    all.forEach(one -> one.forEach((kind, count) -> sum.merge(kind, count, Integer::sum)));
    return sum;
  }
}
