package io.backline.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.backline.model.Album;
import io.backline.model.Artist;
import io.backline.model.Identity;
import io.backline.model.Job;
import io.backline.model.Phase;
import io.backline.model.PhaseName;
import io.backline.model.PhaseState;
import io.backline.model.Recording;
import io.backline.model.Settlement;
import io.backline.model.Song;
import io.backline.model.Track;
import io.backline.providers.http.Budget;
import io.backline.providers.spotify.SpotifyClient;
import io.backline.runtime.PhaseDriver;
import io.backline.runtime.TestClients;
import io.backline.samples.AlbumTruth;
import io.backline.samples.Fault;
import io.backline.samples.Provider;
import io.backline.samples.SampleArtist;
import io.backline.samples.SampleKind;
import io.backline.samples.SampleOptions;
import io.backline.samples.SampleProviders;
import io.backline.samples.SpotifyMode;
import io.backline.samples.TrackTruth;
import io.backline.store.ArtistStore;
import io.backline.testkit.DynamoDbLocal;
import io.backline.testkit.TestTables;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

@ExtendWith(DynamoDbLocal.class)
final class CatalogPhaseTest {
  // More than are under way at once, or each run would lose what takes a second call.
  private static final int CALLS_A_QUOTA = 40;

  private final PhaseDriver driver;
  private SampleProviders providers;

  CatalogPhaseTest(TestTables tables) {
    driver = new PhaseDriver(tables);
    driver.clear();
  }

  @AfterEach
  void close() {
    if (providers != null) {
      providers.close();
    }
  }

  @ParameterizedTest
  @CsvSource({"BUSY, DEVELOPMENT", "BUSY, EXTENDED", "SPARSE, DEVELOPMENT"})
  void every_track_is_stored_and_a_second_import_leaves_every_row(
      SampleKind kind, SpotifyMode mode) {
    SampleArtist artist = serve(mode).artist(kind);
    Job job = run(artist);
    expectAllTracks(artist, job);
    expectTheSameFromAnImportThatReadsAllAgain(artist);
  }

  @ParameterizedTest
  @EnumSource
  void every_studio_song_is_there_and_none_that_its_title_calls_live(SpotifyMode mode) {
    SampleArtist artist = serve(mode).artist(SampleKind.BUSY);
    String artistId = run(artist).artistId();
    List<Song> songs = driver.library().songs().all(artistId);
    assertThat(songs.stream().map(song -> plain(song.title())))
        .containsAll(artist.studioSongs().stream().map(CatalogPhaseTest::plain).toList());
    Set<String> marked =
        tracks(artist, track -> track.live() && track.title().matches(".*( - Live|\\(Live).*"));
    assertThat(marked).isNotEmpty();
    assertThat(songs).extracting(Song::spotifyId).doesNotContainAnyElementsOf(marked);
    assertThat(driver.library().recordings().all(artistId))
        .extracting(Recording::spotifyId)
        .doesNotContainAnyElementsOf(marked);
  }

  @Test
  void recordings_and_exclusions_together_know_every_isrc() {
    SampleArtist artist = serve(SpotifyMode.EXTENDED).artist(SampleKind.BUSY);
    String artistId = run(artist).artistId();
    Set<String> known = new HashSet<>();
    driver.library().recordings().all(artistId).forEach(one -> known.add(one.isrc()));
    driver.library().exclusions().all(artistId).forEach(one -> known.add(one.isrc()));
    known.remove(null);
    assertThat(known)
        .isEqualTo(
            artist
                .tracks()
                .map(TrackTruth::isrc)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet()));
  }

  @Test
  void a_key_that_sees_less_makes_us_forget_nothing() {
    SampleArtist artist = serve(SpotifyMode.EXTENDED).artist(SampleKind.BUSY);
    run(artist);
    providers.close();
    serve(SpotifyMode.DEVELOPMENT);
    expectTheSameFromAnImportThatReadsAllAgain(artist);
  }

  @ParameterizedTest
  @CsvSource({"BUSY, DEVELOPMENT, 8", "PROLIFIC, EXTENDED, 20"})
  void a_run_that_is_short_of_time_hands_on_and_comes_to_the_same(
      SampleKind kind, SpotifyMode mode, int callsARun) {
    SampleArtist artist = serve(mode).artist(kind);
    PhaseDriver.Outcome outcome =
        driver.run(Settled.start(driver, artist), PhaseName.CATALOG, phase(), callsARun);
    assertThat(outcome.runs()).isGreaterThan(2);
    derive(outcome.job());
    expectAllTracks(artist, outcome.job());
    expectTheSameFromAnImportThatReadsAllAgain(artist);
  }

  @Test
  void a_budget_that_ends_again_and_again_loses_no_page_and_no_album() {
    SampleArtist artist = serve(SpotifyMode.DEVELOPMENT).artist(SampleKind.PROLIFIC);
    CatalogPhase phase = new CatalogPhase(miserly(), driver.library(), driver.clock());
    Job job = driver.run(Settled.start(driver, artist), PhaseName.CATALOG, phase);
    derive(job);
    expectAllTracks(artist, job);
    // The token, a listing of 24 pages, 218 albums, their further pages, and some asked for twice.
    assertThat(providers.calls().count(Provider.SPOTIFY)).isLessThan(300);
    expectTheSameFromAnImportThatReadsAllAgain(artist);
  }

  /** Now and then a call has to wait. */
  private SpotifyClient miserly() {
    AtomicInteger calls = new AtomicInteger();
    Budget budget =
        (_, _) ->
            calls.incrementAndGet() % CALLS_A_QUOTA == 0
                ? Optional.of(
                    new Budget.Refusal(driver.clock().instant().plusSeconds(20), "a test's quota"))
                : Optional.empty();
    return TestClients.within(budget, providers.environment()).spotify();
  }

  @Test
  void answers_that_break_are_asked_for_again() {
    SampleArtist artist = serve(SpotifyMode.DEVELOPMENT).artist(SampleKind.BUSY);
    providers
        .faults()
        .next(5, call -> call.target().contains("/v1/albums/"), Fault.truncatedJson());
    expectAllTracks(artist, run(artist));
  }

  @Test
  void an_artist_who_is_not_known_on_spotify_is_skipped_with_the_reason() {
    serve(SpotifyMode.DEVELOPMENT);
    Phase catalog =
        driver.run(driver.start("unknown"), PhaseName.CATALOG, phase()).phases().catalog();
    assertThat(catalog.state()).isEqualTo(PhaseState.SKIPPED);
    assertThat(catalog.reason()).contains("Spotify");
  }

  @Test
  void an_artist_of_whom_a_provider_did_not_say_who_it_is_has_failed_and_is_soon_tried_again() {
    serve(SpotifyMode.DEVELOPMENT);
    Job job = driver.start("unheard-" + SpotifyMode.DEVELOPMENT);
    ArtistStore artists = driver.library().artists();
    Instant now = driver.clock().instant();
    Settlement open = new Settlement(null, "Spotify did not answer", null, List.of("spotify"));
    artists.settle(
        artists.putShell(job.tmAttractionId(), job.artistId(), "Band", now),
        new Identity("Band", null, null, null, List.of(), open, List.of()),
        now);
    Phase catalog = driver.run(job, PhaseName.CATALOG, phase()).phases().catalog();
    assertThat(catalog.state()).isEqualTo(PhaseState.FAILED);
    assertThat(catalog.reason()).contains("Spotify did not answer");
  }

  private SampleProviders serve(SpotifyMode mode) {
    providers = SampleProviders.start(SampleOptions.defaults().withSpotifyMode(mode));
    return providers;
  }

  private CatalogPhase phase() {
    return new CatalogPhase(
        TestClients.of(providers.environment()).spotify(), driver.library(), driver.clock());
  }

  private Job run(SampleArtist artist) {
    Job job = driver.run(Settled.start(driver, artist), PhaseName.CATALOG, phase());
    derive(job);
    return job;
  }

  /** As wrap-up does: what the phase derives meanwhile lags behind the last albums. */
  private void derive(Job job) {
    Artist artist = driver.library().artists().find(job.artistId()).orElseThrow();
    driver.library().catalogue().derive(artist, job.generation());
  }

  /** Once what was read before has become too old to go by. */
  private void expectTheSameFromAnImportThatReadsAllAgain(SampleArtist artist) {
    var rows = rows();
    driver.advance(Duration.ofDays(31));
    providers.calls().clear();
    run(artist);
    assertThat(rows()).isEqualTo(rows);
    assertThat(artist.albums())
        .extracting(AlbumTruth::id)
        .allMatch(
            id ->
                providers.calls().of(Provider.SPOTIFY).stream()
                    .anyMatch(call -> call.target().contains(id)));
  }

  /** But for when something was read. */
  private Set<Map<String, AttributeValue>> rows() {
    return driver.rows().stream()
        .filter(row -> !row.get("sk").s().startsWith("READING#"))
        .collect(Collectors.toSet());
  }

  private void expectAllTracks(SampleArtist artist, Job job) {
    List<Album> albums = driver.library().albums().all(job.artistId());
    assertThat(albums)
        .extracting(Album::spotifyId)
        .containsExactlyInAnyOrderElementsOf(artist.albums().stream().map(AlbumTruth::id).toList());
    assertThat(albums.stream().flatMap(album -> album.tracks().stream()).map(Track::spotifyId))
        .containsExactlyInAnyOrderElementsOf(artist.tracks().map(TrackTruth::id).toList());
    Phase catalog = job.phases().catalog();
    assertThat(catalog.state()).isEqualTo(PhaseState.COMPLETED);
    assertThat(catalog.processed()).isEqualTo(artist.tracks().toList().size());
    assertThat(catalog.total()).isEqualTo(catalog.processed());
  }

  private static Set<String> tracks(SampleArtist artist, Predicate<TrackTruth> wanted) {
    Stream<TrackTruth> tracks = artist.tracks().filter(wanted);
    return tracks.map(TrackTruth::id).collect(Collectors.toSet());
  }

  private static String plain(String title) {
    return title.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
