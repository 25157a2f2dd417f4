package io.backline.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.backline.model.Job;
import io.backline.model.KnownRecording;
import io.backline.model.MusicBrainzPage;
import io.backline.model.Phase;
import io.backline.model.PhaseName;
import io.backline.model.PhaseState;
import io.backline.model.Recording;
import io.backline.model.Stage;
import io.backline.model.Totals;
import io.backline.model.Track;
import io.backline.runtime.PhaseDriver;
import io.backline.runtime.ProviderClients;
import io.backline.runtime.TestClients;
import io.backline.samples.Fault;
import io.backline.samples.Provider;
import io.backline.samples.SampleArtist;
import io.backline.samples.SampleKind;
import io.backline.samples.SampleOptions;
import io.backline.samples.SampleProviders;
import io.backline.samples.SpotifyMode;
import io.backline.samples.TrackTruth;
import io.backline.store.Reading;
import io.backline.store.ReadingStore;
import io.backline.testkit.DynamoDbLocal;
import io.backline.testkit.TestTables;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(DynamoDbLocal.class)
final class EnrichmentPhaseTest {
  private static final long TOKEN = 1;
  private static final int MOST_CALLS = 150;
  private static final int A_PAGE = 100;

  private final PhaseDriver driver;
  private SampleProviders providers;
  private SampleArtist artist;
  private SampleCatalogue sample;

  EnrichmentPhaseTest(TestTables tables) {
    driver = new PhaseDriver(tables);
  }

  @AfterEach
  void close() {
    providers.close();
  }

  @Test
  void every_recording_at_musicbrainz_is_stored_a_hundred_a_call() {
    Job ended = imported(SampleKind.PROLIFIC, SpotifyMode.EXTENDED);
    Phase enrichment = run(ended).phases().enrichment();
    List<KnownRecording> known = known(ended);
    assertThat(enrichment.state()).isEqualTo(PhaseState.COMPLETED);
    assertThat(known).hasSizeGreaterThan(1_000).hasSize(enrichment.total());
    assertThat(known).extracting(KnownRecording::mbid).doesNotHaveDuplicates();
    assertThat(enrichment.processed()).isEqualTo(enrichment.total());
    assertThat(providers.calls().count(Provider.MUSICBRAINZ)).isEqualTo((known.size() + 99) / 100);
  }

  @Test
  void nothing_is_asked_of_spotify_where_it_told_all_at_once() {
    run(imported(SampleKind.BUSY, SpotifyMode.EXTENDED));
    assertThat(providers.calls().count(Provider.SPOTIFY)).isZero();
  }

  @Test
  void the_import_stays_as_complete_as_it_was() {
    Job ended = imported(SampleKind.BUSY, SpotifyMode.DEVELOPMENT);
    Job enriched = run(ended);
    assertThat(enriched.stage()).isEqualTo(Stage.COMPLETED);
    assertThat(enriched.completedAt()).isEqualTo(ended.completedAt());
    assertThat(enriched.revision()).isGreaterThan(ended.revision() + 2);
  }

  @Test
  void isrcs_that_are_missing_are_filled_in_and_are_the_right_ones() {
    Job ended = imported(SampleKind.BUSY, SpotifyMode.DEVELOPMENT);
    Phase enrichment = run(ended).phases().enrichment();
    assertThat(enrichment.isrcsAdded()).isPositive();
    Map<String, TrackTruth> truths =
        artist.tracks().collect(Collectors.toMap(TrackTruth::id, truth -> truth));
    List<Track> tracks = tracks(ended);
    assertThat(tracks)
        .filteredOn(track -> track.isrc() != null)
        .hasSize(filled(tracks))
        .isNotEmpty()
        .allSatisfy(
            track -> assertThat(truths.get(track.spotifyId()).isrc()).hasValue(track.isrc()));
    assertThat(missing(ended).stream().filter(id -> truths.get(id).isrc().isPresent())).isEmpty();
  }

  @Test
  void spotify_is_asked_so_often_and_no_more_and_the_next_import_goes_on() {
    Job first = imported(SampleKind.PROLIFIC, SpotifyMode.DEVELOPMENT);
    run(first);
    assertThat(spotifyCalls()).isEqualTo(MOST_CALLS);
    Set<String> before = missing(first);
    assertThat(before).isNotEmpty();
    providers.calls().clear();
    run(again(first));
    assertThat(spotifyCalls()).isBetween(1L, (long) MOST_CALLS);
    assertThat(missing(first)).isSubsetOf(before).hasSizeLessThan(before.size());
  }

  @Test
  void what_spotify_was_asked_for_and_does_not_know_is_not_asked_for_again() {
    Job ended = imported(SampleKind.BUSY, SpotifyMode.DEVELOPMENT);
    run(ended);
    assertThat(spotifyCalls()).isPositive();
    providers.calls().clear();
    run(again(ended));
    assertThat(providers.calls().count(Provider.SPOTIFY)).isZero();
  }

  @Test
  void other_isrcs_that_are_missing_are_asked_for_though_they_are_as_many() {
    Job ended = imported(SampleKind.BUSY, SpotifyMode.DEVELOPMENT);
    run(ended);
    ReadingStore readings = driver.library().readings();
    Reading asked = readings.find(ended.artistId(), Reading.Kind.ISRCS).orElseThrow();
    assertThat(asked.count()).isPositive();
    Reading ofOthers = new Reading(asked.of(), asked.count(), "of others", asked.readAt());
    readings.put(ended.artistId(), Reading.Kind.ISRCS, ofOthers);
    providers.calls().clear();
    run(again(ended));
    assertThat(spotifyCalls()).isPositive();
  }

  @Test
  void a_second_import_asks_nobody_for_two_weeks_and_then_musicbrainz_once() {
    Job ended = imported(SampleKind.BUSY, SpotifyMode.EXTENDED);
    run(ended);
    assertThat(known(ended)).hasSizeGreaterThan(A_PAGE);
    var rows = driver.rows();
    providers.calls().clear();
    Job second = run(again(ended));
    driver.advance(Duration.ofDays(8));
    Job third = run(again(second));
    assertThat(providers.calls().all()).isEmpty();
    driver.advance(Duration.ofDays(8));
    Job again = run(again(third));
    assertThat(again.phases().enrichment().state()).isEqualTo(PhaseState.COMPLETED);
    assertThat(providers.calls().count(Provider.MUSICBRAINZ)).isEqualTo(1);
    assertThat(driver.rows()).isEqualTo(rows);
  }

  @Test
  void providers_that_ask_for_a_pause_are_waited_for_and_nothing_is_lost() {
    Job ended = imported(SampleKind.BUSY, SpotifyMode.DEVELOPMENT);
    providers.faults().next(3, call -> call.target().contains("/recording"), Fault.json(503, "{}"));
    providers
        .faults()
        .next(3, call -> call.target().contains("/v1/search"), Fault.tooManyRequests("20"));
    Phase enrichment = run(ended).phases().enrichment();
    assertThat(enrichment.state()).isEqualTo(PhaseState.COMPLETED);
    assertThat(known(ended)).isNotEmpty();
    assertThat(missing(ended).stream().filter(this::hasIsrc)).isEmpty();
  }

  @Test
  void a_run_that_is_short_of_time_hands_on_and_comes_to_the_same() {
    Job ended = imported(SampleKind.BUSY, SpotifyMode.DEVELOPMENT);
    PhaseDriver.Outcome outcome = driver.run(ended, PhaseName.ENRICHMENT, phase(), 1);
    assertThat(outcome.runs()).isGreaterThan(2);
    assertThat(outcome.job().phases().enrichment().state()).isEqualTo(PhaseState.COMPLETED);
    assertThat(missing(ended).stream().filter(this::hasIsrc)).isEmpty();
  }

  @Test
  void a_run_that_is_killed_before_it_settles_comes_again_and_doubles_nothing() {
    Job ended = imported(SampleKind.BUSY, SpotifyMode.DEVELOPMENT);
    assertThatThrownBy(
            () ->
                driver.run(
                    ended,
                    PhaseName.ENRICHMENT,
                    run -> {
                      phase().run(run);
                      throw new IllegalStateException("killed by the test");
                    }))
        .isInstanceOf(AssertionError.class);
    Set<Recording> before = recordings(ended);
    run(ended);
    assertThat(recordings(ended)).isEqualTo(before);
  }

  @Test
  void an_artist_who_is_not_known_at_musicbrainz_still_gets_isrcs_from_spotify() {
    serve(SampleKind.BUSY, SpotifyMode.DEVELOPMENT);
    Job ended = sample.imported(SpotifyMode.DEVELOPMENT, null);
    assertThat(run(ended).phases().enrichment().isrcsAdded()).isPositive();
    assertThat(providers.calls().count(Provider.MUSICBRAINZ)).isZero();
  }

  @Test
  void an_artist_without_a_catalogue_is_skipped() {
    serve(SampleKind.BUSY, SpotifyMode.DEVELOPMENT);
    Job job = sample.known(null, null);
    Phase enrichment = run(job).phases().enrichment();
    assertThat(enrichment.state()).isEqualTo(PhaseState.SKIPPED);
  }

  @Test
  void the_artists_totals_are_those_of_the_catalogue_as_it_is_then() {
    Job ended = imported(SampleKind.BUSY, SpotifyMode.DEVELOPMENT);
    run(ended);
    var stored = driver.library().artists().find(ended.artistId()).orElseThrow();
    assertThat(stored.recordingCount()).isEqualTo(recordings(ended).size()).isPositive();
    assertThat(stored.songCount())
        .isEqualTo(driver.library().songs().count(ended.artistId()))
        .isPositive();
  }

  @Test
  void a_reading_anew_that_broke_off_does_not_count_as_complete() {
    Job ended = imported(SampleKind.BUSY, SpotifyMode.EXTENDED);
    run(ended);
    assertThat(known(ended)).hasSizeGreaterThan(A_PAGE);
    changeFirstPage(ended);
    driver.advance(Duration.ofDays(16));
    providers.faults().always(call -> call.target().contains("offset=100"), Fault.html(500));
    assertThat(run(again(ended)).phases().enrichment().state()).isEqualTo(PhaseState.FAILED);
    assertThat(driver.library().readings().find(ended.artistId(), Reading.Kind.RECORDINGS))
        .isEmpty();
  }

  /** So that the first page at MusicBrainz is not the stored one. */
  private void changeFirstPage(Job job) {
    MusicBrainzPage page =
        new MusicBrainzPage("recordings-000000", artist.mbid().orElseThrow(), List.of(), List.of());
    driver.library().catalogue().addMusicBrainz(job.artistId(), job.generation(), List.of(page));
  }

  @Test
  void counts_that_others_stored_meanwhile_are_put_right() {
    Job ended = imported(SampleKind.BUSY, SpotifyMode.DEVELOPMENT);
    run(ended);
    providers.faults().next(1, _ -> miscounted(ended), Fault.html(500));
    run(again(ended));
    expectTrueCounts(ended);
  }

  @Test
  void the_counts_are_true_even_where_spotify_fails_at_last() {
    Job ended = imported(SampleKind.BUSY, SpotifyMode.DEVELOPMENT);
    providers.faults().always(call -> call.target().contains("/v1/"), Fault.html(500));
    assertThat(run(ended).phases().enrichment().state()).isEqualTo(PhaseState.FAILED);
    expectTrueCounts(ended);
  }

  /** Matches no call. */
  private boolean miscounted(Job job) {
    Totals wrong = new Totals(0, 0, 1, 1, 0, null, null, null);
    driver.library().artists().total(job.artistId(), () -> wrong, driver.clock().instant());
    return false;
  }

  private void expectTrueCounts(Job job) {
    var stored = driver.library().artists().find(job.artistId()).orElseThrow();
    assertThat(stored.recordingCount()).isEqualTo(recordings(job).size());
    assertThat(stored.songCount()).isEqualTo(driver.library().songs().count(job.artistId()));
  }

  private Job imported(SampleKind kind, SpotifyMode mode) {
    serve(kind, mode);
    return sample.imported(mode, artist.mbid().orElseThrow());
  }

  private void serve(SampleKind kind, SpotifyMode mode) {
    providers = SampleProviders.start(SampleOptions.defaults().withSpotifyMode(mode));
    artist = providers.artist(kind);
    sample = SampleCatalogue.of(driver, artist);
  }

  /** The next import, which found nothing new. */
  private Job again(Job job) {
    driver.start(sample.attraction());
    Job next = driver.jobs().find(job.artistId()).orElseThrow();
    for (PhaseName phase : PhaseName.values()) {
      if (!phase.isBehindTheEnd()) {
        driver.jobs().change(next.artistId(), next.jobId(), phase, Phase::completed);
      }
    }
    return driver.jobs().find(job.artistId()).orElseThrow();
  }

  private Job run(Job job) {
    return driver.run(job, PhaseName.ENRICHMENT, phase());
  }

  private EnrichmentPhase phase() {
    ProviderClients clients = TestClients.of(providers.environment());
    return new EnrichmentPhase(
        clients.musicBrainz(), clients.spotify(), driver.library(), driver.clock());
  }

  private List<KnownRecording> known(Job job) {
    return driver.library().musicBrainz().all(job.artistId()).stream()
        .flatMap(page -> page.recordings().stream())
        .toList();
  }

  private List<Track> tracks(Job job) {
    return driver.library().albums().all(job.artistId()).stream()
        .flatMap(album -> album.tracks().stream())
        .toList();
  }

  private static int filled(List<Track> tracks) {
    return (int) tracks.stream().map(Track::isrc).filter(Objects::nonNull).count();
  }

  private Set<Recording> recordings(Job job) {
    return new HashSet<>(driver.library().recordings().all(job.artistId()));
  }

  /** The tracks that stand for recordings whose ISRC nobody told. */
  private Set<String> missing(Job job) {
    Set<String> known =
        tracks(job).stream()
            .filter(track -> track.isrc() != null)
            .map(Track::spotifyId)
            .collect(Collectors.toSet());
    return recordings(job).stream()
        .filter(recording -> recording.isrc() == null)
        .map(Recording::spotifyId)
        .filter(id -> !known.contains(id))
        .collect(Collectors.toSet());
  }

  private boolean hasIsrc(String trackId) {
    return artist
        .tracks()
        .anyMatch(track -> track.id().equals(trackId) && track.isrc().isPresent());
  }

  private long spotifyCalls() {
    return providers.calls().count(Provider.SPOTIFY) - TOKEN;
  }
}
