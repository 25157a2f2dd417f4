package io.backline.simulation.month;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** {@code infra/simulation/run --month}: plays a month and writes docs/freshness.md. */
public final class MonthPage {
  static final long SEED = 1;

  private MonthPage() {}

  /** Writes the page below this folder, and gives it. */
  public static String write(Path root) throws IOException {
    String page = page();
    Files.writeString(root.resolve("docs/freshness.md"), page);
    return page;
  }

  static String page() {
    return MonthReport.markdown(
        List.of(
            new Month(Scenario.DEFAULT_QUOTAS, SEED).run(),
            new Month(Scenario.EXTENDED_SPOTIFY, SEED).run()));
  }
}
