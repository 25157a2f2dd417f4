package io.backline.resync;

import io.backline.store.integrity.IntegrityReport;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What came of a check, as a run counts it: the counts of its slices add up. */
final class CheckCounts {
  private static final String NOT_CHECKED = "artistsNotChecked";
  private static final String FOUND = "found ";
  private static final String REPAIRED = "repaired ";

  private CheckCounts() {}

  static Map<String, Integer> of(IntegrityReport report) {
    Map<String, Integer> counts = new TreeMap<>();
    counts.put("rowsChecked", report.rows());
    counts.put("artistsChecked", report.artists());
    counts.put("artistsUnderWay", report.underWay());
    counts.put(NOT_CHECKED, report.failed());
    report
        .damage()
        .forEach(
            (kind, tally) -> {
              counts.put(FOUND + kind, tally.found());
              counts.put(REPAIRED + kind, tally.repaired());
            });
    return counts;
  }

  /** What the check left undone, for people; empty where it did all that it was to do. */
  static Optional<String> missing(Map<String, Integer> counts, boolean repair) {
    int failed = counts.getOrDefault(NOT_CHECKED, 0);
    int left = repair ? sum(counts, FOUND) - sum(counts, REPAIRED) : 0;
    return failed == 0 && left <= 0
        ? Optional.empty()
        : Optional.of(
            "%d artists could not be checked, and %d of what was found was not repaired: see the log"
                .formatted(failed, left));
  }

  private static int sum(Map<String, Integer> counts, String prefix) {
    return counts.entrySet().stream()
        .filter(count -> count.getKey().startsWith(prefix))
        .mapToInt(Map.Entry::getValue)
        .sum();
  }
}
