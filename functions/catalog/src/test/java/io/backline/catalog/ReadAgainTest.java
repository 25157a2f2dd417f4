package io.backline.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.backline.model.Album;
import io.backline.model.Job;
import io.backline.model.PhaseName;
import io.backline.model.PhaseState;
import io.backline.model.Track;
import io.backline.providers.spotify.SpotifyClient;
import io.backline.runtime.PhaseDriver;
import io.backline.runtime.TestClients;
import io.backline.samples.AlbumTruth;
import io.backline.samples.Call;
import io.backline.samples.Fault;
import io.backline.samples.Provider;
import io.backline.samples.SampleArtist;
import io.backline.samples.SampleKind;
import io.backline.samples.SampleOptions;
import io.backline.samples.SampleProviders;
import io.backline.samples.SpotifyMode;
import io.backline.testkit.DynamoDbLocal;
import io.backline.testkit.TestTables;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a key did not get to see, or Spotify kept back, is seen to by the next import. */
@ExtendWith(DynamoDbLocal.class)
final class ReadAgainTest {
  private final PhaseDriver driver;
  private SampleProviders providers;
  private SampleArtist sample;

  ReadAgainTest(TestTables tables) {
    driver = new PhaseDriver(tables);
    driver.clear();
  }

  @AfterEach
  void close() {
    providers.close();
  }

  @Test
  void a_key_that_was_given_more_rights_makes_every_album_be_read_again() {
    serve(SpotifyMode.DEVELOPMENT);
    Job job = run(spotify());
    assertThat(tracks(job)).isNotEmpty().extracting(Track::popularity).containsOnlyNulls();
    providers.close();
    serve(SpotifyMode.EXTENDED);
    run(spotify());
    assertThat(tracks(job)).extracting(Track::popularity).doesNotContainNull();
  }

  @Test
  void a_key_that_was_given_no_rights_reads_no_album_again() {
    serve(SpotifyMode.DEVELOPMENT);
    run(spotify());
    providers.calls().clear();
    run(spotify());
    assertThat(webApiCalls()).filteredOn(call -> call.contains("/artists/")).hasSize(1);
    // Whether the key may read in batches by now.
    assertThat(webApiCalls()).filteredOn(call -> !call.contains("/artists/")).hasSize(1);
  }

  @Test
  void a_process_that_has_just_begun_and_one_that_knows_the_key_take_a_listing_for_the_same() {
    serve(SpotifyMode.EXTENDED, SampleKind.PROLIFIC);
    SpotifyClient warm = spotify();
    run(warm);
    providers.calls().clear();
    run(warm);
    assertThat(webApiCalls()).hasSize(1).allMatch(call -> call.contains("limit=50"));
    providers.calls().clear();
    run(spotify());
    assertThat(webApiCalls()).hasSize(1).allMatch(call -> call.contains("limit=10"));
  }

  @Test
  void a_listing_with_an_empty_page_in_the_middle_is_looked_at_again() {
    serve(SpotifyMode.DEVELOPMENT, SampleKind.PROLIFIC);
    Fault empty =
        Fault.json(200, "{\"items\": [], \"total\": %d}".formatted(sample.albums().size()));
    providers
        .faults()
        .next(1, call -> call.target().matches(".*/artists/.*[?&]offset=20(&.*)?"), empty);
    Job job = run(spotify());
    assertThat(albums(job)).hasSize(sample.albums().size() - 10);
    run(spotify());
    expectEveryAlbum(job);
  }

  @Test
  void an_album_that_spotify_did_not_know_is_looked_for_again() {
    serve(SpotifyMode.DEVELOPMENT);
    String missed = sample.albums().getLast().id();
    providers.faults().next(1, call -> call.target().contains("/v1/albums/" + missed), notFound());
    Job job = run(spotify());
    assertThat(albums(job)).hasSize(sample.albums().size() - 1);
    run(spotify());
    expectEveryAlbum(job);
  }

  private static Fault notFound() {
    return Fault.json(404, "{\"error\": {\"status\": 404, \"message\": \"Resource not found\"}}");
  }

  private void expectEveryAlbum(Job job) {
    assertThat(albums(job))
        .extracting(Album::spotifyId)
        .containsExactlyInAnyOrderElementsOf(sample.albums().stream().map(AlbumTruth::id).toList());
  }

  private List<Album> albums(Job job) {
    return driver.library().albums().all(job.artistId());
  }

  private List<Track> tracks(Job job) {
    return albums(job).stream().flatMap(album -> album.tracks().stream()).toList();
  }

  private List<String> webApiCalls() {
    return providers.calls().of(Provider.SPOTIFY).stream()
        .map(Call::target)
        .filter(target -> target.contains("/v1/"))
        .toList();
  }

  private void serve(SpotifyMode mode) {
    serve(mode, SampleKind.BUSY);
  }

  private void serve(SpotifyMode mode, SampleKind kind) {
    providers = SampleProviders.start(SampleOptions.defaults().withSpotifyMode(mode));
    sample = providers.artist(kind);
  }

  /** As a process that has just begun. */
  private SpotifyClient spotify() {
    return TestClients.of(providers.environment()).spotify();
  }

  private Job run(SpotifyClient spotify) {
    CatalogPhase phase = new CatalogPhase(spotify, driver.library(), driver.clock());
    Job job = driver.run(Settled.start(driver, sample), PhaseName.CATALOG, phase);
    assertThat(job.phases().catalog().state()).isEqualTo(PhaseState.COMPLETED);
    return job;
  }
}
