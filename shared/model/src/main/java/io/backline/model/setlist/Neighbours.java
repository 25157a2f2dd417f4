package io.backline.model.setlist;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Which song usually comes straight before which. */
final class Neighbours {
  private static final int LEAST_TIMES = 2;
  private static final double USUALLY = 0.6;

  private final Map<Integer, Map<Integer, Integer>> before = new HashMap<>();
  private final Map<Integer, Integer> times = new HashMap<>();

  Neighbours(List<Performance> performances) {
    performances.stream().flatMap(one -> Stream.of(one.main(), one.encores())).forEach(this::add);
  }

  private void add(List<Integer> part) {
    for (int i = 0; i < part.size(); i++) {
      times.merge(part.get(i), 1, Integer::sum);
      if (i > 0) {
        before
            .computeIfAbsent(part.get(i), _ -> new HashMap<>())
            .merge(part.get(i - 1), 1, Integer::sum);
      }
    }
  }

  /** The song that this one follows more often than not. */
  Optional<Integer> before(int song) {
    return before.getOrDefault(song, Map.of()).entrySet().stream()
        .filter(other -> other.getValue() >= LEAST_TIMES)
        .filter(other -> other.getValue() >= USUALLY * times.get(song))
        .max(
            Map.Entry.<Integer, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey);
  }
}
