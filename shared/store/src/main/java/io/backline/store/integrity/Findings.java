package io.backline.store.integrity;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What was found wrong with an artist. For one thread. */
final class Findings {
  private final Map<Damage, List<String>> names = new EnumMap<>(Damage.class);

  void add(Damage kind, String name) {
    names.computeIfAbsent(kind, _ -> new ArrayList<>()).add(name);
  }

  boolean isEmpty() {
    return names.isEmpty();
  }

  boolean has(Damage kind) {
    return names.containsKey(kind);
  }

  /**
   * As a report.
   *
   * @param repaired whether all of it was put right
   */
  IntegrityReport report(boolean repaired) {
    IntegrityReport report = IntegrityReport.ONE_ARTIST;
    for (Map.Entry<Damage, List<String>> one : names.entrySet()) {
      Tally found = Tally.found(one.getValue());
      Tally tally = repaired ? found.withRepaired(found.found()) : found;
      report = report.plus(IntegrityReport.of(one.getKey(), tally));
    }
    return report;
  }
}
