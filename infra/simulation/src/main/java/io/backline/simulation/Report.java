package io.backline.simulation;

import static java.util.stream.Collectors.summingLong;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** What many seeds came to: the same words for the same seeds and the same code. */
final class Report {
  private Report() {}

  /**
   * The page.
   *
   * @param artists how many there were in each seed
   */
  static String markdown(List<SeedResult> results, int artists) {
    return """
    # Simulation

    Written by `infra/simulation/run`: seeds %d to %d, %d artists each. Every invariant held. What is simulated, what is checked and how a seed is replayed: [testing.md](testing.md).

    ## What happened

    | | |
    |---|---:|
    %s
    ## Faults survived

    | where | fault | times |
    |---|---|---:|
    %s
    ## Imports that did not complete at once

    They ended by themselves. After the faults had ended the dead letters were sent once more, and what was not complete then was asked for again. All of them completed, with the rows of a run without faults: nothing was left marked as withdrawn.

    | why | times |
    |---|---:|
    %s\
    """
        .formatted(
            results.getFirst().seed(),
            results.getLast().seed(),
            artists,
            happened(results),
            faults(results),
            again(results));
  }

  static void write(Path file, String markdown) throws IOException {
    Files.writeString(file, markdown);
  }

  private static String happened(List<SeedResult> results) {
    StringBuilder rows = new StringBuilder();
    row(rows, "artists", sum(results, SeedResult::artists));
    row(rows, "requests for an import", sum(results, SeedResult::asked));
    row(rows, "accepted", sum(results, SeedResult::accepted));
    row(rows, "of these joined to one under way", sum(results, SeedResult::joined));
    row(rows, "messages", sum(results, SeedResult::messages));
    row(rows, "dead letters", sum(results, SeedResult::dead));
    row(rows, "of these sent once more", sum(results, SeedResult::redriven));
    row(rows, "imports begun in the place of dead letters", sum(results, SeedResult::begun));
    Map<String, Long> findings = total(results, SeedResult::findings);
    row(rows, "imports resumed by the watchdog", findings.getOrDefault("resumed", 0L));
    row(rows, "imports given up by the watchdog", findings.getOrDefault("given_up", 0L));
    row(rows, "rows marked as withdrawn", sum(results, SeedResult::withdrawn));
    row(rows, "runs of functions", sum(results, SeedResult::runs));
    total(results, SeedResult::calls)
        .forEach((provider, calls) -> row(rows, "calls to " + provider, calls));
    row(
        rows,
        "writes that an overtaken run had in hand, to an artist at rest",
        sum(results, SeedResult::lateWrites));
    row(
        rows,
        "longest virtual time of a seed, hours",
        results.stream().map(SeedResult::took).max(Duration::compareTo).orElseThrow().toHours());
    return rows.toString();
  }

  private static String faults(List<SeedResult> results) {
    Map<FaultKind, Long> counts = total(results, SeedResult::faults);
    StringBuilder rows = new StringBuilder();
    for (FaultKind kind : FaultKind.values()) {
      row(rows, kind.where() + " | " + kind.what(), counts.getOrDefault(kind, 0L));
    }
    return rows.toString();
  }

  private static String again(List<SeedResult> results) {
    StringBuilder rows = new StringBuilder();
    row(
        rows,
        "completed, and something was not as it is in a list when it was read",
        sum(results, SeedResult::incomplete));
    total(results, SeedResult::ended).forEach((why, times) -> row(rows, why, times));
    return rows.toString();
  }

  private static void row(StringBuilder rows, String name, long value) {
    rows.append("| %s | %,d |%n".formatted(name, value));
  }

  private static long sum(List<SeedResult> results, ToLongFunction<SeedResult> figure) {
    return results.stream().mapToLong(figure).sum();
  }

  private static <K> Map<K, Long> total(
      List<SeedResult> results, Function<SeedResult, Map<K, Long>> figures) {
    return results.stream()
        .flatMap(result -> figures.apply(result).entrySet().stream())
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey, TreeMap::new, summingLong(Map.Entry::getValue)));
  }
}
