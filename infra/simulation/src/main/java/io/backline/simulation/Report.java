package io.backline.simulation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What many seeds came to. */
final class Report {
  private Report() {}

  static String of(List<SeedResult> results) {
    StringBuilder text = new StringBuilder();
    for (FaultKind kind : FaultKind.values()) {
      long count = results.stream().mapToLong(r -> r.faults().getOrDefault(kind, 0L)).sum();
      text.append("%s %d%n".formatted(kind, count));
    }
    results.stream().limit(3).forEach(r -> text.append(r).append('\n'));
    return text.toString();
  }

  static void write(Path file, List<SeedResult> results) throws IOException {
    Files.writeString(file, of(results));
  }
}
