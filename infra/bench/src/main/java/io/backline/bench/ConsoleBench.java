package io.backline.bench;

import static io.backline.bench.Figures.count;
import static io.backline.bench.Figures.fineMillis;

import io.backline.browser.Chromium;
import io.backline.samples.SampleOptions;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * What a browser fetches to show the console, how soon a search that is known is answered, and how
 * soon a first visitor sees something.
 */
final class ConsoleBench implements Benchmark {
  private static final int WARM_UPS = 100;
  private static final int REQUESTS = 200;
  private static final String SEARCH = "/api/search?q=the&limit=10";

  private final Table table =
      Table.of("what", "requests", "bytes, gzip", "p50", "p99", Figures.PROMISED);

  @Override
  public String name() {
    return "console";
  }

  @Override
  public List<Section> run(Lab lab) throws Exception {
    return List.of(fetched(lab), new FirstPaints(Chromium.find(System.getenv())).measured(lab));
  }

  private Section fetched(Lab lab) throws Exception {
    try (Rig rig = Rig.startFrontAlone(lab, SampleOptions.defaults());
        HttpClient client = HttpClient.newHttpClient()) {
      PageFiles files = new PageFiles(client, rig.system().http());
      measure(lab, files, "the page alone", List.of("/"), "–");
      measure(lab, files, "a first visit", files.named("/"), "–");
      measure(lab, files, "all pages together", files.imported("/"), "under 100 KB");
      measure(lab, files, "a search that is kept", List.of(SEARCH), "p50 under 50 ms");
    }
    return new Section(
        "Console",
        """
        Fetched one after the other over one connection, as gzip, %d times after %d to warm up. A browser fetches several at a time, and files once. The search was asked for before.\
        """
            .formatted(REQUESTS, WARM_UPS),
        table);
  }

  private void measure(
      Lab lab, PageFiles files, String what, Collection<String> paths, String promised)
      throws Exception {
    List<Double> taken = new ArrayList<>();
    long bytes = 0;
    for (int i = 0; i < WARM_UPS + REQUESTS; i++) {
      long start = System.nanoTime();
      bytes = files.bytes(paths);
      if (i >= WARM_UPS) {
        taken.add(Imports.millisSince(start));
      }
    }
    Stats stats = Stats.of(taken);
    lab.say("  %s: %d bytes, p99 %s".formatted(what, bytes, fineMillis(stats.percentile(99))));
    table.row(
        what,
        paths.size(),
        count(bytes),
        fineMillis(stats.median()),
        fineMillis(stats.percentile(99)),
        promised);
  }
}
