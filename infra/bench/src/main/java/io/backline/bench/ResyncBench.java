package io.backline.bench;

import static io.backline.bench.Figures.count;
import static io.backline.bench.Figures.millis;
import static io.backline.bench.Figures.ratio;

import io.backline.bench.services.CountedServices;
import io.backline.bench.services.ServiceUse;
import io.backline.samples.SampleKind;
import io.backline.samples.SampleOptions;
import io.backline.samples.SpotifyMode;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** An artist imported again, of whom nothing has changed. */
final class ResyncBench implements Benchmark {
  @Override
  public String name() {
    return "resync";
  }

  @Override
  public List<Section> run(Lab lab) throws Exception {
    Table table =
        Table.of(
            "artist, mode",
            "calls (Ticketmaster + Spotify + MusicBrainz)",
            "library: rows written",
            "library: writing requests",
            "library: read units",
            "first import",
            "resync",
            "ratio");
    for (SpotifyMode mode : List.of(SpotifyMode.EXTENDED, SpotifyMode.DEVELOPMENT)) {
      SampleOptions options =
          SampleOptions.defaults().withLatency(Duration.ofMillis(100)).withSpotifyMode(mode);
      try (CountedServices services = CountedServices.start();
          Rig rig = Rig.start(lab, options, Rig.NO_QUOTA, services.uri())) {
        for (SampleKind kind : Samples.SIZES) {
          lab.say("  %s, %s".formatted(kind, mode).toLowerCase(Locale.ROOT));
          again(rig, services.use(), kind, mode, table);
        }
      }
    }
    return List.of(
        new Section(
            "Resync of an unchanged artist",
            "The artist is asked for again with `force`, after everything the first import left to"
                + " be done; counted until all has come to rest again.",
            table));
  }

  private static void again(Rig rig, ServiceUse use, SampleKind kind, SpotifyMode mode, Table table)
      throws Exception {
    String attraction = rig.samples().artist(kind).tmAttractionId();
    Imports.Timeline first = rig.imports().run(attraction);
    rig.imports().awaitRest(first.job());
    rig.samples().calls().clear();
    use.reset();
    Imports.Timeline second = rig.imports().run(attraction);
    rig.imports().awaitRest(second.job());
    CallCounts calls = CallCounts.of(rig.samples().calls());
    table.row(
        "%s, %s".formatted(kind, mode).toLowerCase(Locale.ROOT),
        calls.all() + " (" + calls + ")",
        count(use.library().items()),
        count(use.library().writeRequests()),
        count(use.library().readUnits()),
        millis(first.end()),
        millis(second.end()),
        ratio(first.end() / second.end()));
  }
}
