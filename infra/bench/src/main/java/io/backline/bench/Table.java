package io.backline.bench;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;

/** A Markdown table; the first column is text, the others are numbers. */
final class Table {
  private final List<String> columns;
  private final List<List<String>> rows = new ArrayList<>();

  private Table(List<String> columns) {
    this.columns = columns;
  }

  static Table of(String... columns) {
    return new Table(List.of(columns));
  }

  /** Adds a row of as many cells as there are columns. */
  Table row(Object... cells) {
    if (cells.length != columns.size()) {
      throw new IllegalArgumentException(cells.length + " cells for " + columns);
    }
    List<String> row = new ArrayList<>();
    for (Object cell : cells) {
      row.add(requireNonNull(cell, "cell is null").toString().replace("|", "\\|"));
    }
    rows.add(row);
    return this;
  }

  String markdown() {
    StringBuilder text = new StringBuilder();
    line(text, columns);
    text.append("|---").append("|---:".repeat(columns.size() - 1)).append("|\n");
    rows.forEach(row -> line(text, row));
    return text.toString();
  }

  private static void line(StringBuilder text, List<String> cells) {
    text.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }
}
