package io.backline.bench;

import static java.util.Objects.requireNonNull;

/**
 * What one bench has to report.
 *
 * @param heading of the section
 * @param method how it was measured, in Markdown
 * @param table the figures
 */
record Section(String heading, String method, Table table) {
  Section {
    requireNonNull(heading, "heading is null");
    requireNonNull(method, "method is null");
    requireNonNull(table, "table is null");
  }

  String markdown() {
    return "## %s\n\n%s\n\n%s".formatted(heading, method, table.markdown());
  }
}
