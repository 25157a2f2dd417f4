package io.backline.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** The document that all sections make. */
final class Report {
  private Report() {}

  static String markdown(LocalDate day, Machine machine, int rounds, List<Section> sections) {
    StringBuilder text = new StringBuilder();
    text.append("# Benchmarks\n\n");
    text.append(
        """
        Written by `infra/bench/run` on %s: %s; %d rounds.
        Everything ran in one process on this machine, against the sample providers, so compare the figures within this page and not with those of another machine.
        What is compared was measured in turns; figures are medians where nothing else is said.

        """
            .formatted(day, machine, rounds));
    text.append(String.join("\n", sections.stream().map(Section::markdown).toList()));
    return text.toString();
  }

  static void write(Path file, String markdown) throws IOException {
    Files.writeString(file, markdown);
  }
}
