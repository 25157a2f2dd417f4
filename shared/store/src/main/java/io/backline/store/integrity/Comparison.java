package io.backline.store.integrity;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.backline.store.Inspected;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The rows of one derived kind beside those that follow from the facts.
 *
 * @param wanted those that follow, by id
 * @param marks what a row shares with no other of its kind, besides its id
 */
record Comparison<T>(Stock<T> stored, Map<String, T> wanted, Function<T, Stream<String>> marks) {

  static <T> Comparison<T> of(
      Stock<T> stored,
      Collection<T> wanted,
      Function<T, String> id,
      Function<T, Stream<String>> marks) {
    return new Comparison<>(stored, wanted.stream().collect(toMap(id, identity())), marks);
  }

  /**
   * Tells what differs.
   *
   * @param known ids of rows that are told of elsewhere: because of them, or of what refers to them
   */
  void judge(Set<String> known, Findings findings) {
    Set<String> taken = wanted.values().stream().flatMap(marks).collect(toSet());
    for (Inspected<T> row : stored.byId().values()) {
      if (stored.isWell(row) && !known.contains(row.id())) {
        judge(row, taken, findings);
      }
    }
    wanted.keySet().stream()
        .filter(id -> !stored.has(id) && !known.contains(id))
        .sorted()
        .forEach(id -> findings.add(Damage.MISSING, id));
  }

  private void judge(Inspected<T> row, Set<String> taken, Findings findings) {
    T right = wanted.get(row.id());
    if (right == null) {
      List<String> own = marks.apply(row.value()).toList();
      boolean isRepeated = !Collections.disjoint(own, taken);
      findings.add(isRepeated ? Damage.DUPLICATE : Damage.SURPLUS, row.row().id());
    } else if (!right.equals(row.value())) {
      findings.add(Damage.OUTDATED, row.row().id());
    }
  }
}
