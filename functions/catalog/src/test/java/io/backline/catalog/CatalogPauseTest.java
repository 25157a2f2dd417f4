package io.backline.catalog;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.backline.model.Album;
import io.backline.model.Artist;
import io.backline.model.Job;
import io.backline.model.Phase;
import io.backline.model.PhaseName;
import io.backline.model.ProgressDocument;
import io.backline.model.Song;
import io.backline.model.Stage;
import io.backline.providers.spotify.SpotifyClient;
import io.backline.runtime.PhaseDriver;
import io.backline.runtime.PhaseResult;
import io.backline.runtime.PhaseRun;
import io.backline.runtime.PhaseTimeline;
import io.backline.runtime.TestClients;
import io.backline.samples.AlbumTruth;
import io.backline.samples.Call;
import io.backline.samples.Provider;
import io.backline.samples.SampleArtist;
import io.backline.samples.SampleKind;
import io.backline.samples.SampleOptions;
import io.backline.samples.SampleProviders;
import io.backline.testkit.DynamoDbLocal;
import io.backline.testkit.TestTables;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A quota that ends for hours while albums are read. */
@ExtendWith(DynamoDbLocal.class)
final class CatalogPauseTest {
  private static final Duration RETRY_AFTER = Duration.ofSeconds(48_925);
  private static final Duration A_MINUTE = Duration.ofMinutes(1);

  private final TestTables tables;
  private final PhaseDriver driver;
  private SampleProviders providers;
  private SampleArtist sample;
  private Job job;

  CatalogPauseTest(TestTables tables) {
    this.tables = tables;
    driver = new PhaseDriver(tables);
  }

  @BeforeEach
  void serve() {
    providers = SampleProviders.start(SampleOptions.defaults(), driver.clock());
    sample = providers.artist(SampleKind.PROLIFIC);
    driver.clear();
    job = Settled.start(driver, sample);
  }

  @AfterEach
  void close() {
    providers.close();
  }

  @Test
  void what_came_is_served_and_the_rest_comes_by_itself_when_spotify_answers_again() {
    providers.spotifyQuotaLeft(100);
    Instant asked = driver.clock().instant();
    PhaseTimeline timeline = begin(unlimited());
    timeline.runFor(A_MINUTE);
    List<String> read = expectPause(asked.plus(RETRY_AFTER), Duration.ZERO);
    long calls = providers.calls().count(Provider.SPOTIFY);

    timeline.runFor(RETRY_AFTER.minus(A_MINUTE));
    assertThat(providers.calls().count(Provider.SPOTIFY)).isEqualTo(calls);
    assertThat(timeline.runs()).isLessThan(70);

    providers.spotifyQuotaLeft(Integer.MAX_VALUE);
    expectNoSecondCallFor(read, timeline);
  }

  @Test
  void the_calls_of_a_day_end_and_the_rest_comes_by_itself_the_next_day() {
    Instant asked = driver.clock().instant();
    PhaseTimeline timeline = begin(limitedTo(150));
    timeline.runFor(A_MINUTE);
    // A day's calls are counted by hours.
    List<String> read = expectPause(asked.plus(Duration.ofDays(1)), Duration.ofHours(1));
    assertThat(providers.calls().count(Provider.SPOTIFY)).isLessThanOrEqualTo(150 + 1);
    expectNoSecondCallFor(read, timeline);
  }

  /**
   * Gives the albums that were read so far.
   *
   * @param until when it ends at the soonest, and so much later at the latest
   */
  private List<String> expectPause(Instant until, Duration later) {
    ProgressDocument document = ProgressDocument.of(stored());
    assertThat(document.stage()).isEqualTo(Stage.PARTIAL);
    assertThat(document.completedAt()).isNull();
    assertThat(document.waiting().provider()).isEqualTo("spotify");
    assertThat(document.waiting().until()).isBetween(until, until.plus(later).plusSeconds(2));
    assertThat(document.error().message()).contains("catalog: waits for spotify with ");
    assertThat(document.progress()).isBetween(50, 99);
    List<Album> albums = driver.library().albums().all(job.artistId());
    assertThat(albums.size()).isBetween(10, sample.albums().size() - 10);
    Set<String> tracks =
        albums.stream()
            .flatMap(album -> album.tracks().stream())
            .map(track -> track.spotifyId())
            .collect(toSet());
    assertThat(driver.library().songs().all(job.artistId()))
        .isNotEmpty()
        .extracting(Song::spotifyId)
        .isSubsetOf(tracks);
    return albums.stream().map(Album::spotifyId).toList();
  }

  private void expectNoSecondCallFor(List<String> read, PhaseTimeline timeline) {
    int before = stored().progress();
    providers.calls().clear();
    timeline.runToEnd();
    Job ended = stored();
    assertThat(ended.stage()).isEqualTo(Stage.COMPLETED);
    assertThat(ended.jobId()).isEqualTo(job.jobId());
    assertThat(ended.progress()).isGreaterThan(before);
    assertThat(driver.library().albums().all(job.artistId()))
        .extracting(Album::spotifyId)
        .containsExactlyInAnyOrderElementsOf(sample.albums().stream().map(AlbumTruth::id).toList());
    assertThat(providers.calls().of(Provider.SPOTIFY))
        .extracting(Call::target)
        .noneMatch(target -> target.contains("/artists/"))
        .noneMatch(target -> read.stream().anyMatch(target::contains));
    assertThat(providers.calls().duplicates()).isEmpty();
  }

  private PhaseTimeline begin(SpotifyClient spotify) {
    Stream.of(PhaseName.IDENTITY, PhaseName.SHOWS, PhaseName.EVIDENCE)
        .forEach(name -> driver.jobs().change(job.artistId(), job.jobId(), name, Phase::completed));
    CatalogPhase phase = new CatalogPhase(spotify, driver.library(), driver.clock());
    return driver
        .timeline(Map.of(PhaseName.CATALOG, phase, PhaseName.WRAP_UP, this::wrapUp))
        .begin(job, PhaseName.CATALOG);
  }

  /** As wrap-up does. */
  private PhaseResult wrapUp(PhaseRun run) {
    driver.library().catalogue().derive(artist().orElseThrow(), job.generation());
    return run.job().hasMoreToCome() ? new PhaseResult.Pause() : new PhaseResult.Done();
  }

  private SpotifyClient unlimited() {
    return TestClients.within((_, _) -> Optional.empty(), providers.environment(), driver.clock())
        .spotify();
  }

  private SpotifyClient limitedTo(int callsADay) {
    Map<String, String> variables = new HashMap<>(providers.environment());
    variables.put("SPOTIFY_PER_30S", "100000");
    variables.put("SPOTIFY_PER_DAY", Integer.toString(callsADay));
    return TestClients.sharing(tables, variables, driver.clock()).spotify();
  }

  private Optional<Artist> artist() {
    return driver.library().artists().find(job.artistId());
  }

  private Job stored() {
    return driver.jobs().find(job.artistId()).orElseThrow();
  }
}
