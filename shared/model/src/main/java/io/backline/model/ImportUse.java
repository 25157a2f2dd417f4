package io.backline.model;

import java.util.Map;
import java.util.TreeMap;

/**
 * What an import took, as far as its runs have said. A run that is cut off does not say what it
 * took since its last report.
 *
 * @param calls that left for a provider, by provider
 * @param workedMillis for which functions were at work on it, side by side counted twice
 * @param memoryMb the most memory that was in use
 * @param dollars what Lambda takes for it; queues and tables are not in it
 * @param retries how often a part of it was tried again
 */
public record ImportUse(
    Map<String, Integer> calls, long workedMillis, int memoryMb, double dollars, int retries) {
  public static final ImportUse NONE = new ImportUse(Map.of(), 0, 0, 0, 0);

  /** A part was tried again. */
  public static final ImportUse RETRY = new ImportUse(Map.of(), 0, 0, 0, 1);

  public ImportUse {
    calls = Map.copyOf(calls);
  }

  /** What a run took that made these calls. */
  public static ImportUse of(Map<String, Integer> calls, RunUse use) {
    return new ImportUse(
        calls, use.worked().toMillis(), use.memoryMb(), use.dollars(), use.retries());
  }

  /** Both together. */
  public ImportUse plus(ImportUse more) {
    return sum(more, 1);
  }

  /** What came after that: of memory the most there was. */
  public ImportUse since(ImportUse earlier) {
    return sum(earlier, -1);
  }

  private ImportUse sum(ImportUse other, int sign) {
    Map<String, Integer> sums = new TreeMap<>(calls);
    other.calls.forEach((provider, count) -> sums.merge(provider, sign * count, Integer::sum));
    sums.values().removeIf(count -> count == 0);
    return new ImportUse(
        sums,
        workedMillis + sign * other.workedMillis,
        Math.max(memoryMb, other.memoryMb),
        dollars + sign * other.dollars,
        retries + sign * other.retries);
  }
}
