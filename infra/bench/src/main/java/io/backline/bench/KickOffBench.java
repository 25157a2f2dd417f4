package io.backline.bench;

import static io.backline.bench.Figures.fineMillis;

import io.backline.local.ApiClient;
import io.backline.samples.SampleKind;
import io.backline.samples.SampleOptions;
import io.backline.samples.SpotifyMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a fan waits for: the answer to a kick-off, alone and while imports run. */
final class KickOffBench implements Benchmark {
  private static final Duration LATENCY = Duration.ofMillis(100);
  private static final int KICK_OFFS = 200;
  private static final int WARM_UPS = 100;

  // Without anything beside them they wait for nothing.
  private static final int QUICK_WARM_UPS = 400;

  // Apart, as fans come; all at once is another bench.
  private static final Duration BETWEEN = Duration.ofMillis(100);

  private final Table table = Table.of("beside it", "kick-offs", "p50", "p99", "slowest");

  @Override
  public String name() {
    return "kick-off";
  }

  @Override
  public List<Section> run(Lab lab) throws Exception {
    try (Rig rig = Rig.startFrontAlone(lab, options(SpotifyMode.EXTENDED))) {
      measure(lab, rig, QUICK_WARM_UPS, Duration.ZERO, "nothing");
    }
    for (SpotifyMode mode : List.of(SpotifyMode.EXTENDED, SpotifyMode.DEVELOPMENT)) {
      try (Rig rig = Rig.start(lab, options(mode), Rig.NO_QUOTA)) {
        String beside = "imports, " + mode.name().toLowerCase(Locale.ROOT);
        measure(lab, rig, WARM_UPS, BETWEEN, beside);
      }
    }
    return List.of(
        new Section(
            "Kick-off",
            """
            New artists, one each %d ms, after others to warm up. Beside *nothing*, jobs and messages are stored and nobody takes them up: that is a kick-off itself, which in the cloud shares no \
            core with an import. Beside *imports*, those that the kick-offs begin run meanwhile on the same cores.\
            """
                .formatted(BETWEEN.toMillis()),
            table));
  }

  private static SampleOptions options(SpotifyMode mode) {
    return SampleOptions.defaults()
        .withLatency(LATENCY)
        .withSpotifyMode(mode)
        .withExtraArtists(SampleKind.BARE, QUICK_WARM_UPS + KICK_OFFS);
  }

  private void measure(Lab lab, Rig rig, int warmUps, Duration warmUpsApart, String beside)
      throws Exception {
    Samples artists = Samples.of(rig.samples(), SampleKind.BARE);
    kickOffs(rig, artists, warmUps, warmUpsApart);
    Stats stats = Stats.of(kickOffs(rig, artists, KICK_OFFS, BETWEEN));
    lab.say("  beside %s: p99 %s".formatted(beside, fineMillis(stats.percentile(99))));
    table.row(
        beside,
        stats.count(),
        fineMillis(stats.median()),
        fineMillis(stats.percentile(99)),
        fineMillis(stats.largest()));
  }

  /** How long each took. */
  private static List<Double> kickOffs(Rig rig, Samples artists, int count, Duration apart)
      throws Exception {
    List<Double> answered = new ArrayList<>();
    try (ApiClient api = new ApiClient(rig.system().http())) {
      for (int i = 0; i < count; i++) {
        long start = System.nanoTime();
        rig.imports().kickOff(api, artists.next());
        answered.add(Imports.millisSince(start));
        Thread.sleep(apart);
      }
    }
    return answered;
  }
}
