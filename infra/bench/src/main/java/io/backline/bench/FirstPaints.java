package io.backline.bench;

import static io.backline.bench.Figures.millis;

import io.backline.browser.Chromium;
import io.backline.local.ApiClient;
import io.backline.samples.SampleKind;
import io.backline.samples.SampleOptions;
import io.backline.samples.SpotifyMode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** How soon a browser that has nothing of the console shows some of it. */
final class FirstPaints {
  private static final String HEADING = "First paint";
  private static final Duration LATENCY = Duration.ofMillis(100);
  private static final int WARM_UPS = 4;
  private static final int TURNS = 12;

  private final Optional<Chromium> chromium;
  private final Table table = Table.of("page", "loads", "p50", "slowest", Figures.PROMISED);

  FirstPaints(Optional<Chromium> chromium) {
    this.chromium = chromium;
  }

  /**
   * Milliseconds to the first paint of `/`, and of an artist's page before and after the import.
   */
  private record Turn(double home, double askedFor, double imported) {}

  Section measured(Lab lab) throws Exception {
    return chromium.isPresent() ? measured(lab, chromium.get()) : notMeasured(lab);
  }

  private Section notMeasured(Lab lab) {
    String line = "No Chromium here: not measured (%s).".formatted(Chromium.HOW_TO_GET_IT);
    lab.say("  " + line);
    return new Section(HEADING, line, table);
  }

  private Section measured(Lab lab, Chromium installed) throws Exception {
    try (Rig rig = Rig.start(lab, options(), Rig.NO_QUOTA);
        ApiClient api = new ApiClient(rig.system().http());
        PageLoads loads = PageLoads.start(installed)) {
      Samples artists = Samples.of(rig.samples(), SampleKind.BUSY);
      List<Turn> turns = new ArrayList<>();
      for (int i = 0; i < WARM_UPS + TURNS; i++) {
        Turn turn = turn(rig, api, loads, artists.next());
        if (i >= WARM_UPS) {
          turns.add(turn);
        }
      }
      row(lab, "`/`", turns, Turn::home);
      row(lab, "an artist, just asked for", turns, Turn::askedFor);
      row(lab, "the same, imported", turns, Turn::imported);
      return new Section(HEADING, method(loads.browser()), table);
    }
  }

  private static SampleOptions options() {
    return SampleOptions.defaults()
        .withLatency(LATENCY)
        .withSpotifyMode(SpotifyMode.EXTENDED)
        .withExtraArtists(SampleKind.BUSY, WARM_UPS + TURNS);
  }

  private static Turn turn(Rig rig, ApiClient api, PageLoads loads, String attractionId)
      throws IOException, InterruptedException {
    double home = loads.firstPaint(rig.system().http());
    loads.forget();
    Imports.Job job = rig.imports().kickOff(api, attractionId);
    double askedFor = firstPaint(rig, api, loads, job);
    loads.forget();
    rig.imports().awaitRest(job);
    double imported = firstPaint(rig, api, loads, job);
    loads.forget();
    return new Turn(home, askedFor, imported);
  }

  private static double firstPaint(Rig rig, ApiClient api, PageLoads loads, Imports.Job job)
      throws IOException, InterruptedException {
    String slug = api.get("/api/artists/" + job.artistId()).body().path("slug").asText();
    return loads.firstPaint(rig.system().http().resolve("/artists/" + slug));
  }

  private void row(Lab lab, String page, List<Turn> turns, ToDoubleFunction<Turn> paint) {
    Stats stats = Stats.of(turns.stream().mapToDouble(paint).boxed().toList());
    lab.say("  first paint of %s: %s".formatted(page, millis(stats.median())));
    table.row(
        page, stats.count(), millis(stats.median()), millis(stats.largest()), "p50 under 300 ms");
  }

  private static String method(String browser) {
    return """
    `first-contentful-paint` in a headless %s, from the navigation's start: a heading that names the page or the artist, which stands in the page itself. Its caches are emptied before each \
    load, so each is a first visit; %d turns after %d to warm up, a new busy artist in each, whose import runs while its page is loaded first. The whole system shares the cores with the browser.\
    """
        .formatted(browser, TURNS, WARM_UPS);
  }
}
