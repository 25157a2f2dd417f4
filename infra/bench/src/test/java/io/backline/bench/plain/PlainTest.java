package io.backline.bench.plain;

import static org.assertj.core.api.Assertions.assertThat;

import io.backline.samples.SampleArtist;
import io.backline.samples.SampleKind;
import io.backline.samples.SampleOptions;
import io.backline.samples.SampleProviders;
import io.backline.samples.SpotifyMode;
import io.backline.samples.TrackTruth;
import io.backline.template.Template;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The baseline and the limit are worth comparing with only where they read everything. */
class PlainTest {
  private static final Path ROOT = Path.of(System.getProperty("backline.root"));

  @ParameterizedTest
  @CsvSource({
    "SPARSE, DEVELOPMENT",
    "BUSY, DEVELOPMENT",
    "BUSY, EXTENDED",
    "PROLIFIC, EXTENDED",
    "BARE, EXTENDED"
  })
  void mere_fetching_brings_everything_and_asks_for_nothing_twice(
      SampleKind kind, SpotifyMode mode) {
    try (SampleProviders providers = providers(mode)) {
      SampleArtist artist = providers.artist(kind);

      Fetched fetched =
          new FetchOnly(providers.environment(), mode, 10).run(artist.tmAttractionId());

      assertIsAll(fetched, artist, mode);
      assertThat(fetched.calls()).isEqualTo((int) providers.calls().count());
      assertThat(providers.calls().duplicates()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "SPARSE, DEVELOPMENT, 1",
    "BUSY, DEVELOPMENT, 5",
    "BUSY, EXTENDED, 1",
    "BARE, EXTENDED, 1"
  })
  void the_baseline_reads_and_stores_everything(SampleKind kind, SpotifyMode mode, int albumsAtOnce)
      throws IOException {
    try (SampleProviders providers = providers(mode);
        PlainTable table = new PlainTable(Template.read(ROOT.resolve("template.yaml")))) {
      SampleArtist artist = providers.artist(kind);
      SequentialImporter importer =
          new SequentialImporter(providers.environment(), mode, table, albumsAtOnce);

      Fetched fetched = importer.run(artist.tmAttractionId());

      assertIsAll(fetched, artist, mode);
      assertThat(fetched.calls()).isEqualTo((int) providers.calls().count());
      assertThat(table.rows())
          .isGreaterThanOrEqualTo(fetched.events() + fetched.albums() + fetched.tracks());
    }
  }

  private static SampleProviders providers(SpotifyMode mode) {
    return SampleProviders.start(SampleOptions.defaults().withSpotifyMode(mode));
  }

  private static void assertIsAll(Fetched fetched, SampleArtist artist, SpotifyMode mode) {
    boolean isrcs = mode == SpotifyMode.EXTENDED && !artist.albums().isEmpty();
    assertThat(fetched.events()).isEqualTo(artist.eventIds().size());
    assertThat(fetched.albums()).isEqualTo(artist.albums().size());
    assertThat(fetched.tracks()).isEqualTo(artist.trackIds().size());
    assertThat(fetched.isrcs())
        .isEqualTo(isrcs ? (int) artist.tracks().filter(track -> hasIsrc(track)).count() : 0);
  }

  private static boolean hasIsrc(TrackTruth track) {
    return track.isrc().isPresent();
  }
}
