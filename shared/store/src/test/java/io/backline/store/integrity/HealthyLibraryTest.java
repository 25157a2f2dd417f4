package io.backline.store.integrity;

import static org.assertj.core.api.Assertions.assertThat;

import io.backline.model.Album;
import io.backline.model.Artist;
import io.backline.model.CatalogueOverride;
import io.backline.model.CatalogueOverride.Action;
import io.backline.model.CatalogueOverride.RecordingRef;
import io.backline.model.ListedEvent;
import io.backline.model.Track;
import io.backline.model.Venue;
import io.backline.testkit.DynamoDbLocal;
import io.backline.testkit.TestTables;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever imports and admins leave behind, nothing is wrong with it. */
@ExtendWith(DynamoDbLocal.class)
final class HealthyLibraryTest {
  private static final List<String> TITLES =
      List.of(
          "One", "One (Live)", "One - Remastered", "Two", "Two (Acoustic)", "Três", "Four / Five");

  private final FilledLibrary filled;
  private final TestTables tables;

  HealthyLibraryTest(TestTables tables) {
    this.tables = tables;
    filled = new FilledLibrary(tables);
  }

  @BeforeEach
  void clear() {
    filled.clear();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void nothing_is_found_whatever_was_listed_withdrawn_and_decided(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 3; i++) {
      String name = "Band " + i;
      Artist artist = filled.add(name, events(name, random), albums(name, random));
      decide(artist, random);
    }
    Everything before = Everything.of(filled);
    IntegrityReport report =
        new Integrity(
                tables.client(),
                filled.libraryTable.name(),
                filled.statusTable.name(),
                Set.of(),
                Integrity.KEEP_WITHDRAWN,
                filled.clock)
            .check(Mode.REPAIR, Optional.empty(), () -> false)
            .report();
    assertThat(report.damage()).isEmpty();
    assertThat(report.artists()).isEqualTo(3);
    assertThat(Everything.of(filled)).isEqualTo(before);
  }

  private List<ListedEvent> events(String name, Random random) {
    List<ListedEvent> events = new ArrayList<>();
    for (int i = 0; i < random.nextInt(30); i++) {
      String day = LocalDate.of(2026, 12, 1).plusDays(random.nextInt(10)).toString();
      Venue venue = FilledLibrary.venue("Hall " + random.nextInt(4));
      events.add(
          FilledLibrary.event(
              name + " " + i,
              random.nextInt(8) == 0 ? null : day,
              random.nextInt(8) == 0 ? null : venue,
              withdrawn(random)));
    }
    return events;
  }

  private List<Album> albums(String name, Random random) {
    List<Album> albums = new ArrayList<>();
    for (int i = 0; i < random.nextInt(8); i++) {
      Track[] tracks = new Track[random.nextInt(6)];
      for (int j = 0; j < tracks.length; j++) {
        int title = random.nextInt(TITLES.size());
        String isrc = random.nextBoolean() ? null : "USABC23000%02d".formatted(title);
        tracks[j] =
            FilledLibrary.track(
                "t%d-%d".formatted(i, j), TITLES.get(title), isrc, withdrawn(random));
      }
      albums.add(FilledLibrary.album(name, "a" + i, withdrawn(random), tracks));
    }
    return albums;
  }

  private static Instant withdrawn(Random random) {
    return random.nextInt(4) == 0
        ? FilledLibrary.NOW.minus(Duration.ofDays(random.nextInt(80)))
        : null;
  }

  private void decide(Artist artist, Random random) {
    Action action = random.nextBoolean() ? Action.PIN : Action.EXCLUDE;
    filled
        .library
        .catalogue()
        .putOverride(
            artist.id(),
            new CatalogueOverride(
                "recordings/t0-0",
                action,
                List.of(new RecordingRef(null, List.of("t0-0"))),
                List.of(),
                "One",
                "Ada",
                FilledLibrary.NOW,
                null));
    filled.rest(artist);
  }
}
