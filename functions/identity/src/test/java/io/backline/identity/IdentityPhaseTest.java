package io.backline.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.backline.model.Artist;
import io.backline.model.Job;
import io.backline.model.PhaseName;
import io.backline.model.PhaseState;
import io.backline.model.Stage;
import io.backline.runtime.Environment;
import io.backline.runtime.PhaseDriver;
import io.backline.runtime.ProviderClients;
import io.backline.samples.Fault;
import io.backline.samples.Provider;
import io.backline.samples.SampleArtist;
import io.backline.samples.SampleKind;
import io.backline.samples.SampleOptions;
import io.backline.samples.SampleProviders;
import io.backline.testkit.DynamoDbLocal;
import io.backline.testkit.TestTables;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ExtendWith(DynamoDbLocal.class)
final class IdentityPhaseTest {
  private static final SampleProviders PROVIDERS = SampleProviders.start(SampleOptions.defaults());

  private final PhaseDriver driver;
  private final IdentityPhase phase;

  IdentityPhaseTest(TestTables tables) {
    driver = new PhaseDriver(tables);
    Environment environment = PhaseDriver.unhurried(PROVIDERS.environment());
    phase =
        new IdentityPhase(
            ProviderClients.ticketmaster(environment),
            ProviderClients.musicBrainz(environment),
            driver.library().artists(),
            Clock.systemUTC());
  }

  @AfterEach
  void end() {
    PROVIDERS.faults().clear();
  }

  @AfterAll
  static void close() {
    PROVIDERS.close();
  }

  @ParameterizedTest
  @EnumSource(names = {"BUSY", "PROLIFIC", "RESIDENCY", "MUSICBRAINZ_ONLY"})
  void a_linked_artist_is_known_by_name_and_ids(SampleKind kind) {
    SampleArtist sample = PROVIDERS.artist(kind);
    Artist artist = run(sample);
    assertThat(artist.name()).isEqualTo(sample.name());
    assertThat(artist.spotifyId()).isEqualTo(sample.spotifyId().orElseThrow());
    assertThat(artist.mbid()).isEqualTo(sample.mbid().orElseThrow());
  }

  @ParameterizedTest
  @EnumSource(names = {"UNLINKED", "TRIBUTE", "BARE"})
  void an_artist_without_links_is_nobody_elses_namesake(SampleKind kind) {
    Artist artist = run(PROVIDERS.artist(kind));
    assertThat(artist.name()).isEqualTo(PROVIDERS.artist(kind).name());
    assertThat(artist.spotifyId()).isNull();
  }

  @Test
  void a_strange_name_is_kept_and_its_slug_leads_here() {
    Artist artist = run(PROVIDERS.artist(SampleKind.MARKUP));
    assertThat(artist.name()).isEqualTo(PROVIDERS.artist(SampleKind.MARKUP).name());
    assertThat(artist.slug()).matches("[\\p{L}\\p{M}\\p{N}-]+");
    assertThat(driver.library().artists().findBySlug(artist.slug())).contains(artist);
  }

  @Test
  void a_shell_without_a_name_gets_one_and_its_first_slug_goes_on_leading() {
    String attraction = PROVIDERS.artist(SampleKind.SPARSE).tmAttractionId();
    Job job = driver.start(attraction);
    Artist shell =
        driver.library().artists().putShell(attraction, job.artistId(), null, Instant.now());
    Artist artist = run(PROVIDERS.artist(SampleKind.SPARSE));
    assertThat(artist.slug()).isEqualTo("ostler-wren");
    assertThat(driver.library().artists().findBySlug(shell.slug())).contains(artist);
  }

  @Test
  void a_second_import_leaves_every_row() {
    run(PROVIDERS.artist(SampleKind.BUSY));
    var rows = driver.rows();
    run(PROVIDERS.artist(SampleKind.BUSY));
    assertThat(driver.rows()).isEqualTo(rows);
  }

  @Test
  void a_musicbrainz_that_is_down_keeps_nobody_from_being_imported() {
    PROVIDERS.faults().always(call -> call.provider() == Provider.MUSICBRAINZ, Fault.html(503));
    SampleArtist sample = PROVIDERS.artist(SampleKind.MUSICBRAINZ_ONLY);
    Job job = driver.run(driver.start(sample.tmAttractionId()), PhaseName.IDENTITY, phase);
    assertThat(job.phases().identity().state()).isEqualTo(PhaseState.COMPLETED);
  }

  @Test
  void an_attraction_that_does_not_exist_ends_the_import_with_that_reason() {
    Job job = driver.run(driver.start("K8vZ917nobody"), PhaseName.IDENTITY, phase);
    assertThat(job.stage()).isEqualTo(Stage.FAILED);
    assertThat(job.phases().identity().reason())
        .isEqualTo("Ticketmaster knows no attraction \"K8vZ917nobody\"");
    assertThat(driver.library().artists().find(job.artistId())).isEmpty();
  }

  private Artist run(SampleArtist sample) {
    Job job = driver.run(driver.start(sample.tmAttractionId()), PhaseName.IDENTITY, phase);
    assertThat(job.phases().identity().state()).isEqualTo(PhaseState.COMPLETED);
    return driver.library().artists().find(job.artistId()).orElseThrow();
  }
}
