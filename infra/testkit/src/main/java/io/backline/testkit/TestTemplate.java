package io.backline.testkit;

import static java.util.Objects.requireNonNull;

import io.backline.template.DynamoTable;
import io.backline.template.Template;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The template under test, read once. */
final class TestTemplate {
  static final Template TEMPLATE = read();

  private TestTemplate() {}

  static DynamoTable table(String logicalId) {
    return TEMPLATE.tables().stream()
        .filter(table -> table.logicalId().equals(logicalId))
        .findFirst()
        .orElseThrow();
  }

  private static Template read() {
    try {
      return Template.read(root().resolve("template.yaml"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Maven says where the root is; in an IDE it is the next folder upwards that has a template. */
  private static Path root() {
    String property = System.getProperty("backline.root");
    if (property != null) {
      return Path.of(property);
    }
    Path folder = Path.of("").toAbsolutePath();
    while (folder != null && !Files.exists(folder.resolve("template.yaml"))) {
      folder = folder.getParent();
    }
    return requireNonNull(folder, "no template.yaml here or above");
  }
}
