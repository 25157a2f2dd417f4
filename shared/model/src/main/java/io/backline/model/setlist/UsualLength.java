package io.backline.model.setlist;

import java.util.List;
import java.util.function.ToIntFunction;

/** How many songs an artist plays: medians, which a short promotion or a gala does not move. */
final class UsualLength {
  private static final int LATEST = 12;
  private static final double INCOMPLETE = 0.5;

  private UsualLength() {}

  /**
   * The middle of the latest complete performances.
   *
   * @param performances at least one, the oldest first
   * @param part which songs to count
   */
  static int of(List<Performance> performances, ToIntFunction<Performance> part) {
    double all = median(latest(performances), Performance::size);
    List<Performance> complete =
        latest(performances.stream().filter(one -> one.size() >= INCOMPLETE * all).toList());
    return (int) Math.round(median(complete, part));
  }

  /** 1, or less where so few songs were played or written down that the others tell little. */
  static double completeness(List<Performance> before, Performance performance) {
    if (before.isEmpty()) {
      return 1;
    }
    double share = performance.size() / median(latest(before), Performance::size);
    return share < INCOMPLETE ? share : 1;
  }

  private static List<Performance> latest(List<Performance> performances) {
    return performances.subList(Math.max(0, performances.size() - LATEST), performances.size());
  }

  private static double median(List<Performance> performances, ToIntFunction<Performance> part) {
    int[] sorted = performances.stream().mapToInt(part).sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2.0;
  }
}
