package io.backline.logging;

import java.util.stream.Collectors;

/** One line for people, with the trace of what was thrown behind it. */
final class PlainLines implements LineFormat {

  @Override
  public String format(LogLine line) {
    String head = "%s %s - %s%n".formatted(line.level(), line.logger(), harmless(line.message()));
    return line.thrown() == null
        ? head
        : head
            + Traces.of(line.thrown())
                .lines()
                .map(PlainLines::harmless)
                .collect(Collectors.joining("\n", "", "\n"));
  }

  /** Without what moves a terminal's cursor or looks like another line. */
  private static String harmless(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            point -> {
              if (Character.isISOControl(point) && point != '\t') {
                clean.append("\\u%04x".formatted(point));
              } else {
                clean.appendCodePoint(point);
              }
            });
    return clean.toString();
  }
}
