package io.backline.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.backline.model.Artist;
import io.backline.model.Identity;
import io.backline.model.Ids;
import io.backline.model.Job;
import io.backline.model.MusicBrainzPage;
import io.backline.model.Phase;
import io.backline.model.PhaseName;
import io.backline.model.PhaseState;
import io.backline.model.ReleaseGroup;
import io.backline.model.SettledBy;
import io.backline.model.Settlement;
import io.backline.runtime.PhaseDriver;
import io.backline.runtime.TestClients;
import io.backline.samples.Fault;
import io.backline.samples.Provider;
import io.backline.samples.SampleArtist;
import io.backline.samples.SampleKind;
import io.backline.samples.SampleOptions;
import io.backline.samples.SampleProviders;
import io.backline.testkit.DynamoDbLocal;
import io.backline.testkit.TestTables;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(DynamoDbLocal.class)
final class EvidencePhaseTest {
  private final PhaseDriver driver;
  private final SampleProviders providers = SampleProviders.start(SampleOptions.defaults());
  private final SampleArtist prolific = providers.artist(SampleKind.PROLIFIC);

  private final SampleCatalogue sample;

  EvidencePhaseTest(TestTables tables) {
    driver = new PhaseDriver(tables);
    sample = SampleCatalogue.of(driver, prolific);
  }

  @AfterEach
  void close() {
    providers.close();
  }

  @Test
  void all_releases_at_musicbrainz_are_stored_a_hundred_a_call() {
    Phase evidence = run().phases().evidence();
    List<ReleaseGroup> groups = groups();
    assertThat(evidence.state()).isEqualTo(PhaseState.COMPLETED);
    assertThat(evidence.total()).isEqualTo(groups.size()).isEqualTo(evidence.processed());
    assertThat(groups)
        .extracting(ReleaseGroup::mbid)
        .doesNotHaveDuplicates()
        .hasSizeGreaterThan(100);
    assertThat(groups).extracting(ReleaseGroup::secondaryTypes).contains(List.of("Live"));
    assertThat(providers.calls().count(Provider.MUSICBRAINZ)).isEqualTo((groups.size() + 99) / 100);
  }

  @Test
  void reading_again_leaves_every_row() {
    run();
    var rows = driver.rows();
    run();
    assertThat(driver.rows()).isEqualTo(rows);
  }

  @Test
  void musicbrainz_is_asked_by_every_other_weekly_import_and_then_once_where_nothing_is_new() {
    run();
    providers.calls().clear();
    run();
    assertThat(providers.calls().all()).isEmpty();
    driver.advance(Duration.ofDays(8));
    run();
    assertThat(providers.calls().all()).isEmpty();
    driver.advance(Duration.ofDays(8));
    Phase evidence = run().phases().evidence();
    assertThat(providers.calls().count(Provider.MUSICBRAINZ)).isEqualTo(1);
    assertThat(evidence.processed()).isEqualTo(groups().size());
    driver.advance(Duration.ofDays(30));
    providers.calls().clear();
    run();
    assertThat(providers.calls().count(Provider.MUSICBRAINZ)).isGreaterThan(1);
  }

  @Test
  void a_run_that_is_short_of_time_hands_on_and_comes_to_the_same() {
    Job job = start();
    PhaseDriver.Outcome outcome = driver.run(job, PhaseName.EVIDENCE, phase(), 1);
    assertThat(outcome.runs()).isGreaterThan(1);
    assertThat(groups()).hasSize(outcome.job().phases().evidence().total());
  }

  @Test
  void a_musicbrainz_that_asks_for_a_pause_is_waited_for() {
    providers
        .faults()
        .next(3, call -> call.target().contains("release-group"), Fault.json(503, "{}"));
    assertThat(run().phases().evidence().state()).isEqualTo(PhaseState.COMPLETED);
  }

  @Test
  void a_musicbrainz_that_is_down_fails_the_phase_with_words() {
    providers.faults().always(call -> call.target().contains("release-group"), Fault.html(500));
    Phase evidence = run().phases().evidence();
    assertThat(evidence.state()).isEqualTo(PhaseState.FAILED);
    assertThat(evidence.reason()).contains("MusicBrainz");
  }

  @Test
  void an_artist_who_is_not_known_at_musicbrainz_is_skipped_with_the_reason() {
    Job job = sample.known("spotify-id", null);
    Phase evidence = driver.run(job, PhaseName.EVIDENCE, phase()).phases().evidence();
    assertThat(evidence.state()).isEqualTo(PhaseState.SKIPPED);
    assertThat(evidence.reason()).contains("MusicBrainz");
    assertThat(providers.calls().count()).isZero();
  }

  @Test
  void an_artist_of_whom_musicbrainz_did_not_say_who_it_is_has_failed_and_not_been_skipped() {
    Job job = sample.known("spotify-id", null);
    Artist artist = driver.library().artists().find(job.artistId()).orElseThrow();
    Settlement open = new Settlement(SettledBy.LINKS, "a link", null, List.of("musicbrainz"));
    driver
        .library()
        .artists()
        .settle(
            artist,
            new Identity("Band", "spotify-id", null, null, List.of(), open, List.of()),
            driver.clock().instant());
    Phase evidence = driver.run(job, PhaseName.EVIDENCE, phase()).phases().evidence();
    assertThat(evidence.state()).isEqualTo(PhaseState.FAILED);
    assertThat(evidence.reason()).contains("MusicBrainz did not answer");
    assertThat(providers.calls().count()).isZero();
  }

  @Test
  void what_an_earlier_longer_listing_had_behind_its_end_is_forgotten() {
    Job job = start();
    String mbid = prolific.mbid().orElseThrow();
    ReleaseGroup gone = new ReleaseGroup("gone", "Gone", "Album", List.of("Live"), null);
    MusicBrainzPage page =
        new MusicBrainzPage("release-groups-000900", mbid, List.of(gone), List.of());
    driver.library().catalogue().addMusicBrainz(job.artistId(), job.generation(), List.of(page));
    driver.run(job, PhaseName.EVIDENCE, phase());
    assertThat(groups()).isNotEmpty().doesNotContain(gone);
  }

  private Job run() {
    return driver.run(start(), PhaseName.EVIDENCE, phase());
  }

  private Job start() {
    return sample.known(prolific.spotifyId().orElseThrow(), prolific.mbid().orElseThrow());
  }

  private List<ReleaseGroup> groups() {
    String artistId = Ids.artist(sample.attraction());
    return driver.library().musicBrainz().all(artistId).stream()
        .flatMap(page -> page.releaseGroups().stream())
        .toList();
  }

  private EvidencePhase phase() {
    return new EvidencePhase(
        TestClients.of(providers.environment()).musicBrainz(), driver.library(), driver.clock());
  }
}
