package io.backline.local.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What axe-core finds wrong with a page. */
final class Accessibility {
  private static final String AXE = read("/axe.min.js");

  private static final String SERIOUS =
      """
      const done = arguments[arguments.length - 1];
      axe.run(document).then(({ violations }) => done(violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map((node) => node.html).join(' ')}`)));
      """;

  private Accessibility() {}

  /** The findings that are serious or critical. */
  @SuppressWarnings("unchecked") // An array of strings comes as a list of them.
  static List<String> findings(Tab tab) {
    tab.run(AXE);
    return (List<String>) tab.runUntilDone(SERIOUS);
  }

  private static String read(String resource) {
    try (InputStream source = Accessibility.class.getResourceAsStream(resource)) {
      return new String(source.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("not read: " + resource, e);
    }
  }
}
