package io.backline.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.backline.model.Album;
import io.backline.model.Exclusion;
import io.backline.model.Job;
import io.backline.model.PhaseName;
import io.backline.model.PhaseState;
import io.backline.model.Recording;
import io.backline.runtime.PhaseDriver;
import io.backline.runtime.TakeoverClock;
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
import io.backline.store.Reading;
import io.backline.testkit.DynamoDbLocal;
import io.backline.testkit.TestTables;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What becomes of albums and tracks that Spotify no longer lists. */
@ExtendWith(DynamoDbLocal.class)
final class VanishedAlbumsTest {
  private static final SampleProviders PROVIDERS =
      SampleProviders.start(SampleOptions.defaults().withSpotifyMode(SpotifyMode.DEVELOPMENT));

  // What the first page of the listing does not show is seen when the listing is too old to go by.
  private static final Duration LISTING_IS_OLD = Duration.ofDays(16);

  // Enough for what one album takes, and not for all.
  private static final int CALLS_A_RUN = 20;

  private final SampleArtist busy = PROVIDERS.artist(SampleKind.BUSY);
  private final PhaseDriver driver;
  private Job job;
  private Set<Map<String, AttributeValue>> complete;

  VanishedAlbumsTest(TestTables tables) {
    driver = new PhaseDriver(tables);
  }

  @BeforeEach
  void importAll() {
    driver.clear();
    run();
    complete = rows();
  }

  @AfterEach
  void listAllAgain() {
    PROVIDERS.withdrawn().clear();
    PROVIDERS.faults().clear();
  }

  @AfterAll
  static void close() {
    PROVIDERS.close();
  }

  @Test
  void an_album_that_is_no_longer_listed_is_marked_and_comes_back_as_if_nothing_had_been() {
    AlbumTruth gone = albumWithSomethingOfItsOwn();
    PROVIDERS.withdrawn().add(List.of(gone.id()));
    run();
    assertThat(job.phases().catalog().notRemoved()).isZero();
    assertThat(withdrawnAlbums()).containsExactly(gone.id());
    assertThat(withdrawn()).isNotEmpty();
    assertThat(recordings())
        .extracting(Recording::spotifyId)
        .doesNotContainAnyElementsOf(ids(gone));
    var marked = driver.rows();
    PROVIDERS.calls().clear();
    run();
    assertThat(driver.rows()).isEqualTo(marked);
    assertThat(listingCalls()).isEqualTo(1);
    PROVIDERS.withdrawn().clear();
    expectAllAgain();
  }

  @Test
  void a_mark_whose_run_was_cut_off_behind_it_does_not_outlast_the_next_import() {
    Reading before = listingReading();
    driver.advance(Duration.ofMinutes(1));
    PROVIDERS.withdrawn().add(List.of(albumWithSomethingOfItsOwn().id()));
    run();
    driver.library().readings().put(job.artistId(), Reading.Kind.ALBUM_LISTING, before);
    PROVIDERS.withdrawn().clear();
    expectAllAgain();
  }

  @Test
  void most_at_once_is_not_believed_until_it_has_been_so_for_a_week() {
    List<AlbumTruth> most = busy.albums().subList(10, busy.albums().size());
    PROVIDERS.withdrawn().add(most.stream().map(AlbumTruth::id).toList());
    var before = driver.rows();
    run();
    assertThat(job.phases().catalog().notRemoved())
        .isEqualTo(most.stream().mapToInt(album -> album.tracks().size()).sum());
    assertThat(driver.rows()).isEqualTo(before);
    driver.advance(Duration.ofDays(6));
    run();
    assertThat(driver.rows()).isEqualTo(before);
    driver.advance(Duration.ofDays(1));
    run();
    assertThat(job.phases().catalog().notRemoved()).isZero();
    assertThat(withdrawnAlbums())
        .containsExactlyInAnyOrderElementsOf(most.stream().map(AlbumTruth::id).toList());
    PROVIDERS.withdrawn().clear();
    expectAllAgain();
  }

  @Test
  void albums_that_the_total_still_counts_are_kept() {
    driver.advance(LISTING_IS_OLD);
    int listed = busy.albums().size();
    PROVIDERS
        .faults()
        .always(
            call -> call.target().matches(".*/artists/.*[?&]offset=30(&.*)?"),
            Fault.json(200, "{\"items\": [], \"total\": %d}".formatted(listed)));
    run();
    assertThat(job.phases().catalog().notRemoved()).isPositive();
    assertThat(withdrawnAlbums()).isEmpty();
    assertThat(rows()).isEqualTo(complete);
  }

  @Test
  void an_album_that_goes_while_others_come_is_marked_by_a_run_that_begins_anew_after_a_kill() {
    List<Album> added = driver.library().albums().all(job.artistId()).subList(0, 2);
    List<String> addedIds = added.stream().map(Album::spotifyId).toList();
    driver.clear();
    PROVIDERS.withdrawn().add(addedIds);
    run();
    PROVIDERS.withdrawn().clear();
    AlbumTruth gone =
        busy.albums().stream()
            .filter(album -> !addedIds.contains(album.id()))
            .findFirst()
            .orElseThrow();
    PROVIDERS.withdrawn().add(List.of(gone.id()));
    Job killed = Settled.start(driver, busy);
    driver.library().albums().write(killed.artistId(), killed.generation(), new HashMap<>(), added);
    job = driver.run(killed, PhaseName.CATALOG, phase());
    assertThat(job.phases().catalog().notRemoved()).isZero();
    assertThat(withdrawnAlbums()).containsExactly(gone.id());
  }

  @Test
  void a_listing_with_a_gap_removes_nothing_and_says_nothing_about_it() {
    driver.advance(LISTING_IS_OLD);
    PROVIDERS
        .faults()
        .always(
            call -> call.target().matches(".*/artists/.*[?&]offset=20(&.*)?"),
            Fault.json(200, "{\"items\": [], \"total\": %d}".formatted(busy.albums().size())));
    run();
    assertThat(job.phases().catalog().notRemoved()).isNull();
    assertThat(rows()).isEqualTo(complete);
  }

  @Test
  void a_track_that_its_album_no_longer_has_is_left_out_and_comes_back() {
    AlbumTruth album = albumWithSomethingOfItsOwn();
    TrackTruth gone = ofItsOwn(album).getFirst();
    PROVIDERS.withdrawn().add(List.of(gone.id()));
    driver.advance(LISTING_IS_OLD);
    run();
    assertThat(job.phases().catalog().notRemoved()).isZero();
    assertThat(withdrawn()).extracting(Exclusion::spotifyId).containsExactly(gone.id());
    var marked = rows();
    driver.advance(LISTING_IS_OLD);
    run();
    assertThat(rows()).isEqualTo(marked);
    PROVIDERS.withdrawn().clear();
    driver.advance(LISTING_IS_OLD);
    expectAllAgain();
  }

  @Test
  void an_album_with_far_fewer_tracks_keeps_those_it_had_for_a_week() {
    AlbumTruth album =
        busy.albums().stream().filter(one -> one.tracks().size() >= 8).findFirst().orElseThrow();
    List<String> most = ids(album).subList(2, album.tracks().size());
    PROVIDERS.withdrawn().add(most);
    driver.advance(LISTING_IS_OLD);
    run();
    assertThat(job.phases().catalog().notRemoved()).isEqualTo(most.size());
    assertThat(rows()).isEqualTo(complete);
    driver.advance(Duration.ofDays(7));
    run();
    assertThat(job.phases().catalog().notRemoved()).isZero();
    assertThat(stored(album).listedTracks()).hasSize(2);
    PROVIDERS.withdrawn().clear();
    driver.advance(LISTING_IS_OLD);
    expectAllAgain();
  }

  @Test
  void a_run_that_is_short_of_time_marks_the_same() {
    AlbumTruth gone = albumWithSomethingOfItsOwn();
    PROVIDERS.withdrawn().add(List.of(gone.id()));
    driver.advance(Duration.ofDays(31));
    PhaseDriver.Outcome outcome =
        driver.run(Settled.start(driver, busy), PhaseName.CATALOG, phase(), CALLS_A_RUN);
    assertThat(outcome.runs()).isGreaterThan(1);
    assertThat(withdrawnAlbums()).containsExactly(gone.id());
    PROVIDERS.withdrawn().clear();
    expectAllAgain();
  }

  @Test
  void a_run_that_another_has_taken_the_phase_from_marks_nothing() {
    PROVIDERS.withdrawn().add(List.of(albumWithSomethingOfItsOwn().id()));
    TakeoverClock clock =
        new TakeoverClock(
            driver, job.artistId(), PhaseName.CATALOG, phase -> phase.notRemoved() != null);
    driver.run(Settled.start(driver, busy), PhaseName.CATALOG, phase(clock));
    assertThat(withdrawnAlbums()).isEmpty();
    run();
    assertThat(withdrawnAlbums()).hasSize(1);
  }

  private AlbumTruth albumWithSomethingOfItsOwn() {
    return busy.albums().stream()
        .filter(album -> !ofItsOwn(album).isEmpty() && album.tracks().size() > 5)
        .findFirst()
        .orElseThrow();
  }

  /** Tracks whose song is on no other album. */
  private List<TrackTruth> ofItsOwn(AlbumTruth album) {
    Set<String> elsewhere =
        busy.albums().stream()
            .filter(other -> !other.equals(album))
            .flatMap(other -> other.tracks().stream())
            .map(TrackTruth::song)
            .collect(Collectors.toSet());
    Set<String> shared =
        busy.albums().stream()
            .filter(other -> !other.equals(album))
            .flatMap(other -> other.tracks().stream())
            .flatMap(track -> track.isrc().stream())
            .collect(Collectors.toSet());
    return album.tracks().stream()
        .filter(track -> track.studio() && !elsewhere.contains(track.song()))
        .filter(track -> track.isrc().stream().noneMatch(shared::contains))
        .filter(
            track ->
                album.tracks().stream().filter(one -> one.song().equals(track.song())).count() == 1)
        .toList();
  }

  private static List<String> ids(AlbumTruth album) {
    return album.tracks().stream().map(TrackTruth::id).toList();
  }

  private void expectAllAgain() {
    run();
    assertThat(job.phases().catalog().notRemoved()).isZero();
    assertThat(rows()).isEqualTo(complete);
  }

  private void run() {
    job = driver.run(Settled.start(driver, busy), PhaseName.CATALOG, phase());
    assertThat(job.phases().catalog().state()).isEqualTo(PhaseState.COMPLETED);
  }

  private CatalogPhase phase() {
    return phase(driver.clock());
  }

  private CatalogPhase phase(Clock clock) {
    return new CatalogPhase(
        TestClients.of(PROVIDERS.environment()).spotify(), driver.library(), clock);
  }

  /** But for when something was read, how often something changed, and which job wrote it. */
  private Set<Map<String, AttributeValue>> rows() {
    return driver.rows().stream()
        .filter(row -> !row.get("sk").s().startsWith("READING#"))
        .filter(row -> !row.get("sk").s().equals("FACTS"))
        .map(VanishedAlbumsTest::content)
        .collect(Collectors.toSet());
  }

  private static Map<String, AttributeValue> content(Map<String, AttributeValue> row) {
    Map<String, AttributeValue> content = new HashMap<>(row);
    content.remove("generation");
    return content;
  }

  private long listingCalls() {
    return PROVIDERS.calls().of(Provider.SPOTIFY).stream()
        .filter(call -> call.target().contains("/v1/artists/"))
        .count();
  }

  private Album stored(AlbumTruth album) {
    return driver.library().albums().all(job.artistId()).stream()
        .filter(one -> one.spotifyId().equals(album.id()))
        .findFirst()
        .orElseThrow();
  }

  private List<String> withdrawnAlbums() {
    return driver.library().albums().all(job.artistId()).stream()
        .filter(Album::isWithdrawn)
        .map(Album::spotifyId)
        .toList();
  }

  private Reading listingReading() {
    return driver
        .library()
        .readings()
        .find(job.artistId(), Reading.Kind.ALBUM_LISTING)
        .orElseThrow();
  }

  private List<Recording> recordings() {
    return driver.library().recordings().all(job.artistId());
  }

  private List<Exclusion> withdrawn() {
    return driver.library().exclusions().all(job.artistId()).stream()
        .filter(one -> one.reason().equals("withdrawn"))
        .toList();
  }
}
