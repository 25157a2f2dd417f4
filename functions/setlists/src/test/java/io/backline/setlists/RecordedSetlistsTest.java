package io.backline.setlists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.backline.model.Phase;
import io.backline.model.PhaseName;
import io.backline.model.PhaseState;
import io.backline.model.setlist.Concert;
import io.backline.model.setlist.PlayedSong;
import io.backline.runtime.PhaseDriver;
import io.backline.runtime.TestClients;
import io.backline.samples.Fault;
import io.backline.samples.SampleOptions;
import io.backline.samples.SampleProviders;
import io.backline.testkit.DynamoDbLocal;
import io.backline.testkit.TestTables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A page that setlist.fm has sent. It is not ours to publish, so not in here. */
@ExtendWith(DynamoDbLocal.class)
final class RecordedSetlistsTest {
  private static final String MBID = "e01646f2-2a04-450d-8bf2-0d993082e058";
  private static final Path PAGE =
      Path.of(
              System.getProperty("backline.root"),
              "../shared/fixtures/setlistfm/artist_setlists_phish_p1.json")
          .normalize();
  // The day after the last show of the page.
  private static final Clock THEN =
      Clock.fixed(Instant.parse("2025-04-28T12:00:00Z"), ZoneOffset.UTC);

  private final PhaseDriver driver;
  private final KnownArtist artist;
  private final SampleProviders providers = SampleProviders.start(SampleOptions.defaults());

  RecordedSetlistsTest(TestTables tables) {
    driver = new PhaseDriver(tables);
    artist = KnownArtist.of(driver);
  }

  @BeforeEach
  void serve() throws IOException {
    assumeTrue(Files.isRegularFile(PAGE), "skipped: no recorded page at " + PAGE);
    providers
        .faults()
        .always(call -> call.target().endsWith("p=1"), Fault.json(200, Files.readString(PAGE)));
  }

  @AfterEach
  void close() {
    providers.close();
  }

  @Test
  void the_recorded_page_is_imported_completely_and_twice_without_doubling() {
    Phase setlists = run();
    assertThat(setlists.state()).isEqualTo(PhaseState.COMPLETED);
    assertThat(artist.concerts()).hasSize(20);
    var rows = driver.rows();
    run();
    assertThat(driver.rows()).isEqualTo(rows);
  }

  @Test
  void sets_encores_covers_segues_and_venues_are_kept_as_they_were_told() {
    run();
    Concert last =
        artist.concerts().stream()
            .filter(concert -> concert.localDate().equals(LocalDate.of(2025, 4, 27)))
            .findFirst()
            .orElseThrow();
    assertThat(last.venue().name()).isEqualTo("Hollywood Bowl");
    assertThat(last.venue().city()).isEqualTo("Los Angeles");
    assertThat(last.tour()).isEqualTo("Spring Tour 2025");
    assertThat(last.url()).startsWith("https://www.setlist.fm/");
    assertThat(last.songs()).extracting(PlayedSong::title).startsWith("The Landlady", "Cavern");
    assertThat(last.songs()).extracting(PlayedSong::coverOf).contains("Josh White");
    assertThat(last.songs()).extracting(PlayedSong::info).contains(">");
    assertThat(last.songs().getLast().encore()).isEqualTo(1);
    assertThat(last.songs()).allMatch(song -> !song.parts().isEmpty());
  }

  private Phase run() {
    SetlistsPhase phase =
        new SetlistsPhase(
            TestClients.of(providers.environment()).setlistFm(), driver.library(), 2, THEN);
    return driver.run(artist.imported(MBID), PhaseName.SETLISTS, phase).phases().setlists();
  }
}
