package io.backline.bench;

import static io.backline.bench.Figures.count;
import static io.backline.bench.Figures.fineMillis;

import io.backline.samples.SampleOptions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a browser fetches to show the console, and how soon a search that is known is answered. */
final class ConsoleBench implements Benchmark {
  private static final int WARM_UPS = 100;
  private static final int REQUESTS = 200;
  private static final String SEARCH = "/api/search?q=the&limit=10";
  private static final Pattern NAMED = Pattern.compile("\"(/assets/[^\"]+)\"");
  private static final Pattern IMPORTED = Pattern.compile("'\\./([^']+)'");

  private final Table table = Table.of("what", "requests", "bytes, gzip", "p50", "p99");

  @Override
  public String name() {
    return "console";
  }

  @Override
  public List<Section> run(Lab lab) throws Exception {
    try (Rig rig = Rig.startFrontAlone(lab, SampleOptions.defaults());
        HttpClient client = HttpClient.newHttpClient()) {
      Browser browser = new Browser(client, rig.system().http());
      Set<String> first = browser.named("/");
      measure(lab, browser, "the page alone", List.of("/"));
      measure(lab, browser, "a first visit", concat("/", first));
      measure(lab, browser, "all pages together", concat("/", browser.imported(first)));
      measure(lab, browser, "a search that is kept", List.of(SEARCH));
    }
    return List.of(
        new Section(
            "Console",
            """
            Fetched one after the other over one connection, as gzip, %d times after %d to warm up. A browser fetches several at a time, and files once. The search was asked for before.\
            """
                .formatted(REQUESTS, WARM_UPS),
            table));
  }

  private static List<String> concat(String page, Set<String> files) {
    List<String> all = new ArrayList<>(List.of(page));
    all.addAll(files);
    return all;
  }

  private void measure(Lab lab, Browser browser, String what, List<String> paths) throws Exception {
    List<Double> taken = new ArrayList<>();
    long bytes = 0;
    for (int i = 0; i < WARM_UPS + REQUESTS; i++) {
      long start = System.nanoTime();
      bytes = browser.bytes(paths);
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
        fineMillis(stats.percentile(99)));
  }

  private record Browser(HttpClient client, URI origin) {

    /** How long the bodies are together, as they come over the wire. */
    long bytes(List<String> paths) throws IOException, InterruptedException {
      long sum = 0;
      for (String path : paths) {
        HttpRequest request = request(path).header("accept-encoding", "gzip").build();
        sum += client.send(request, BodyHandlers.ofByteArray()).body().length;
      }
      return sum;
    }

    /** The files that a page names. */
    Set<String> named(String page) throws IOException, InterruptedException {
      Set<String> files = new LinkedHashSet<>();
      Matcher names = NAMED.matcher(text(page));
      while (names.find()) {
        files.add(names.group(1));
      }
      return files;
    }

    /** These files and all that they import, now or later. */
    Set<String> imported(Set<String> files) throws IOException, InterruptedException {
      Set<String> all = new LinkedHashSet<>(files);
      Deque<String> unread = new ArrayDeque<>(files);
      while (!unread.isEmpty()) {
        String file = unread.pop();
        Matcher names = IMPORTED.matcher(text(file));
        while (names.find()) {
          String name = file.substring(0, file.lastIndexOf('/') + 1) + names.group(1);
          if (all.add(name)) {
            unread.push(name);
          }
        }
      }
      return all;
    }

    private String text(String path) throws IOException, InterruptedException {
      return client.send(request(path).build(), BodyHandlers.ofString()).body();
    }

    private HttpRequest.Builder request(String path) {
      return HttpRequest.newBuilder(origin.resolve(path));
    }
  }
}
