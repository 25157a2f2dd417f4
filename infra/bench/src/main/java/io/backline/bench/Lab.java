package io.backline.bench;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * Where and how often is measured.
 *
 * @param root the project's folder
 * @param rounds how often each comparison is repeated
 * @param progress takes a line about what is going on
 */
record Lab(Path root, int rounds, Consumer<String> progress) {
  Lab {
    requireNonNull(root, "root is null");
    requireNonNull(progress, "progress is null");
    if (rounds < 1) {
      throw new IllegalArgumentException("rounds is " + rounds);
    }
  }

  Path template() {
    return root.resolve("template.yaml");
  }

  void say(String line) {
    progress.accept(line);
  }
}
