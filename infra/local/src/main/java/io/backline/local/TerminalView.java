package io.backline.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** A moving bar with a line a phase below it, drawn again in place. */
final class TerminalView implements ProgressView {
  private static final int WIDTH = 40;

  private final PrintStream out;
  private final int columns;
  private int drawn;

  TerminalView(PrintStream out, int columns) {
    this.out = out;
    this.columns = columns;
  }

  @Override
  public void show(JsonNode progress) {
    List<String> lines = new ArrayList<>();
    lines.add(
        bar(progress.path("progress").asInt()) + " " + Plain.text(progress.path("stage").asText()));
    PhaseLines.of(progress).values().forEach(line -> lines.add("  " + Plain.text(line)));
    String waiting = progress.path("waiting").path("provider").asText("");
    if (!waiting.isEmpty()) {
      lines.add(
          "  waiting for "
              + Plain.text(waiting)
              + " until "
              + Plain.text(progress.path("waiting").path("until").asText("")));
    }
    draw(lines);
  }

  @Override
  public void end() {
    out.flush();
  }

  // A line that wraps would be two rows, and the next drawing begins one row too low.
  private void draw(List<String> whole) {
    List<String> lines =
        whole.stream().map(line -> line.substring(0, Math.min(line.length(), columns))).toList();
    if (drawn > 0) {
      out.print("\033[" + drawn + "A\033[J");
    }
    lines.forEach(out::println);
    out.flush();
    drawn = lines.size();
  }

  private static String bar(int percent) {
    int filled = Math.clamp(percent, 0, 100) * WIDTH / 100;
    return "[" + "#".repeat(filled) + "-".repeat(WIDTH - filled) + "] %3d%%".formatted(percent);
  }
}
