package io.backline.bench;

import static io.backline.bench.Figures.count;
import static io.backline.bench.Figures.millis;
import static io.backline.bench.Figures.ratio;

import io.backline.bench.plain.FetchOnly;
import io.backline.bench.plain.PlainTable;
import io.backline.bench.plain.SequentialImporter;
import io.backline.samples.SampleKind;
import io.backline.samples.SampleOptions;
import io.backline.samples.SpotifyMode;
import io.backline.template.Template;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Imports of three sizes in both Spotify modes, beside a baseline and a limit. */
final class ImportBench implements Benchmark {
  private static final Duration LATENCY = Duration.ofMillis(100);
  private static final int IN_FLIGHT = 10;
  private static final int ALBUMS_AT_ONCE = 5;

  private final Table times =
      Table.of(
          "artist, mode",
          "first show",
          "import",
          "sequential",
          "5 albums at once",
          "fetch only",
          "sequential ÷ import",
          "5 at once ÷ import",
          "import ÷ fetch only");
  private final Table calls =
      Table.of(
          "artist, mode",
          "calls until completed (Ticketmaster + Spotify + MusicBrainz)",
          "afterwards",
          "fetch only",
          "sequential",
          "rows listed",
          "calls a 100 rows",
          "asked twice");
  private final Map<String, Long> duplicates = new TreeMap<>();

  @Override
  public String name() {
    return "import";
  }

  /** What was measured of one artist size. */
  private static final class Size {
    private final List<Double> firstShow = new ArrayList<>();
    private final List<Double> whole = new ArrayList<>();
    private final List<Double> sequential = new ArrayList<>();
    private final List<Double> someAtOnce = new ArrayList<>();
    private final List<Double> fetchOnly = new ArrayList<>();
    private CallCounts until;
    private CallCounts after;
    private int rows;
    private int fetchCalls;
    private int sequentialCalls;
    private int twice;
  }

  @Override
  public List<Section> run(Lab lab) throws Exception {
    for (SpotifyMode mode : List.of(SpotifyMode.EXTENDED, SpotifyMode.DEVELOPMENT)) {
      measure(lab, mode);
    }
    return List.of(
        new Section(
            "Imports",
            """
            Providers answer after 100 ms, and the budgets are set so high that nothing waits for a quota. *Sequential* is a plain importer: one call after the other, one call an \
            album, row by row into a DynamoDB Local of its own; *5 albums at once* is the same with that one change. *Fetch only* fetches what an import needs with ten calls in flight, in \
            the best order, and stores nothing. *First show* is a show read through the API, *import* ends when the last progress document has been pushed; both from the kick-off on.\
            """,
            times),
        new Section(
            "Provider calls",
            "Of the same imports. *Afterwards* is what an import leaves for the background. "
                + asked(),
            calls));
  }

  private String asked() {
    return duplicates.isEmpty()
        ? "No call was made twice."
        : "Asked for more than once: "
            + String.join(
                ", ",
                duplicates.entrySet().stream()
                    .map(call -> "`%s` (%d)".formatted(call.getKey(), call.getValue()))
                    .limit(20)
                    .toList())
            + ".";
  }

  private void measure(Lab lab, SpotifyMode mode) throws Exception {
    SampleOptions options = SampleOptions.defaults().withLatency(LATENCY).withSpotifyMode(mode);
    for (SampleKind kind : Samples.SIZES) {
      options = options.withExtraArtists(kind, lab.rounds());
    }
    try (Rig rig = Rig.start(lab, options, Rig.NO_QUOTA)) {
      Map<SampleKind, Samples> artists = new LinkedHashMap<>();
      Map<SampleKind, Size> sizes = new LinkedHashMap<>();
      for (SampleKind kind : Samples.SIZES) {
        artists.put(kind, Samples.of(rig.samples(), kind));
        sizes.put(kind, new Size());
        rig.imports().awaitRest(rig.imports().run(artists.get(kind).next()).job());
      }
      for (int round = 1; round <= lab.rounds(); round++) {
        for (SampleKind kind : Samples.SIZES) {
          once(lab, rig, mode, artists.get(kind).next(), sizes.get(kind));
          lab.say(
              "  %s, %s: round %d of %d".formatted(label(kind), label(mode), round, lab.rounds()));
        }
      }
      sizes.forEach((kind, size) -> report(kind, mode, size));
    }
  }

  private void once(Lab lab, Rig rig, SpotifyMode mode, String attraction, Size size)
      throws Exception {
    rig.samples().calls().clear();
    Imports.Timeline timeline = rig.imports().run(attraction);
    size.until = CallCounts.of(rig.samples().calls());
    rig.imports().awaitRest(timeline.job());
    size.after = CallCounts.of(rig.samples().calls()).minus(size.until);
    Map<String, Long> again = rig.samples().calls().duplicates();
    size.twice = again.size();
    again.forEach((call, times) -> duplicates.merge(call, times, Math::max));
    size.firstShow.add(timeline.firstShow());
    size.whole.add(timeline.end());
    size.rows = rig.imports().rows(timeline.job().artistId());

    Map<String, String> providers = rig.samples().environment();
    long start = System.nanoTime();
    size.fetchCalls = new FetchOnly(providers, mode, IN_FLIGHT).run(attraction).calls();
    size.fetchOnly.add(Imports.millisSince(start));
    try (PlainTable table = new PlainTable(Template.read(lab.template()))) {
      start = System.nanoTime();
      size.sequentialCalls =
          new SequentialImporter(providers, mode, table, 1).run(attraction).calls();
      size.sequential.add(Imports.millisSince(start));
    }
    try (PlainTable table = new PlainTable(Template.read(lab.template()))) {
      start = System.nanoTime();
      new SequentialImporter(providers, mode, table, ALBUMS_AT_ONCE).run(attraction);
      size.someAtOnce.add(Imports.millisSince(start));
    }
  }

  private void report(SampleKind kind, SpotifyMode mode, Size size) {
    String label = label(kind) + ", " + label(mode);
    double whole = Stats.of(size.whole).median();
    double sequential = Stats.of(size.sequential).median();
    double someAtOnce = Stats.of(size.someAtOnce).median();
    double fetchOnly = Stats.of(size.fetchOnly).median();
    times.row(
        label,
        millis(Stats.of(size.firstShow).median()),
        millis(whole),
        millis(sequential),
        millis(someAtOnce),
        millis(fetchOnly),
        ratio(sequential / whole),
        ratio(someAtOnce / whole),
        ratio(whole / fetchOnly));
    calls.row(
        label,
        size.until.all() + " (" + size.until + ")",
        size.after.all() + " (" + size.after + ")",
        size.fetchCalls,
        size.sequentialCalls,
        count(size.rows),
        ratio(100.0 * size.until.all() / size.rows),
        size.twice);
  }

  private static String label(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
