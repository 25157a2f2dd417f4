package io.backline.catalog;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.backline.model.Album;
import io.backline.model.Job;
import io.backline.model.PhaseName;
import io.backline.model.Track;
import io.backline.providers.spotify.SpotifyClient;
import io.backline.runtime.PhaseDriver;
import io.backline.runtime.TestClients;
import io.backline.samples.AlbumTruth;
import io.backline.samples.Call;
import io.backline.samples.Provider;
import io.backline.samples.SampleArtist;
import io.backline.samples.SampleKind;
import io.backline.samples.SampleOptions;
import io.backline.samples.SampleProviders;
import io.backline.samples.SpotifyMode;
import io.backline.store.Library;
import io.backline.store.Reading;
import io.backline.testkit.DynamoDbLocal;
import io.backline.testkit.TestTables;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a later import asks Spotify for, of what an earlier one has read. */
@ExtendWith(DynamoDbLocal.class)
final class KnownAlbumsTest {
  // Once for all, or midnight could make other albums.
  private final SampleOptions options = SampleOptions.defaults();
  private final PhaseDriver driver;
  private SampleProviders providers;
  private String access;
  private SampleArtist sample;
  private Job job;

  KnownAlbumsTest(TestTables tables) {
    driver = new PhaseDriver(tables);
  }

  @BeforeEach
  void importOnce() {
    driver.clear();
    serve(SpotifyMode.DEVELOPMENT);
    importAgain();
  }

  @AfterEach
  void close() {
    providers.close();
  }

  @Test
  void an_unchanged_listing_takes_one_call_and_changes_no_row() {
    var rows = driver.rows();
    assertThat(importAgain()).hasSize(1);
    assertThat(driver.rows()).isEqualTo(rows);
  }

  @Test
  void of_a_new_album_and_known_ones_the_new_one_alone_is_read() {
    Album added = anAlbum();
    library().albums().delete(job.artistId(), job.generation(), List.of(added.spotifyId()));
    forgetListing();
    assertThat(read()).containsExactly(added.spotifyId());
    assertThat(stored()).contains(added);
  }

  @Test
  void an_album_that_was_renamed_is_read_again() {
    expectReadAgain(album -> with(album, "Before", album.releaseDate(), album.tracks()));
  }

  @Test
  void an_album_that_had_another_date_is_read_again() {
    expectReadAgain(album -> with(album, album.name(), "1899", album.tracks()));
  }

  @Test
  void an_album_that_had_fewer_tracks_is_read_again() {
    expectReadAgain(
        album -> with(album, album.name(), album.releaseDate(), album.tracks().subList(0, 1)));
  }

  @Test
  void after_16_days_the_listing_is_read_to_its_end_and_no_album() {
    driver.advance(Duration.ofDays(16));
    List<String> calls = importAgain();
    assertThat(calls).hasSizeGreaterThan(1);
    assertThat(named(calls, sample)).isEmpty();
    assertThat(importAgain()).hasSize(1);
  }

  @Test
  void after_31_days_everything_is_read_again() {
    driver.advance(Duration.ofDays(31));
    assertThat(read()).isEqualTo(albumsOf(sample));
    assertThat(importAgain()).hasSize(1);
  }

  @Test
  void where_it_is_somebody_else_on_spotify_everything_is_read() {
    SampleArtist other = providers.artist(SampleKind.SPARSE);
    assertThat(named(importAgain(other), other)).isEqualTo(albumsOf(other));
    assertThat(read()).isEqualTo(albumsOf(sample));
  }

  @Test
  void a_key_that_sees_more_reads_everything_again() {
    serve(SpotifyMode.EXTENDED);
    assertThat(read()).isEqualTo(albumsOf(sample));
    assertThat(stored())
        .flatExtracting(Album::tracks)
        .extracting(Track::popularity)
        .doesNotContainNull();
    assertThat(importAgain()).hasSize(1);
  }

  @Test
  void a_key_that_sees_less_reads_no_album_again() {
    serve(SpotifyMode.EXTENDED);
    importAgain();
    serve(SpotifyMode.DEVELOPMENT);
    assertThat(read()).isEmpty();
  }

  private void expectReadAgain(UnaryOperator<Album> before) {
    Album now = anAlbum();
    library()
        .albums()
        .write(job.artistId(), job.generation(), new HashMap<>(), List.of(before.apply(now)));
    forgetListing();
    assertThat(read()).containsExactly(now.spotifyId());
    assertThat(stored()).contains(now);
  }

  /** As if the listing had begun otherwise then. */
  private void forgetListing() {
    library().readings().remove(job.artistId(), Reading.Kind.ALBUM_LISTING);
  }

  private Album anAlbum() {
    return stored().stream().filter(album -> album.tracks().size() > 2).findFirst().orElseThrow();
  }

  private static Album with(Album album, String name, String releaseDate, List<Track> tracks) {
    return new Album(
        album.spotifyId(), album.listedFor(), name, album.type(), releaseDate, tracks, null);
  }

  private static Set<String> albumsOf(SampleArtist artist) {
    return artist.albums().stream().map(AlbumTruth::id).collect(toSet());
  }

  /** What an import asks Spotify for, but for a token. */
  private List<String> importAgain() {
    return importAgain(sample);
  }

  private List<String> importAgain(SampleArtist whoItIs) {
    providers.calls().clear();
    job = Settled.start(driver, sample, whoItIs.spotifyId().orElseThrow());
    driver.run(job, PhaseName.CATALOG, new CatalogPhase(spotify(), library(), driver.clock()));
    return providers.calls().of(Provider.SPOTIFY).stream()
        .map(Call::target)
        .filter(target -> target.contains("/v1/"))
        .toList();
  }

  private static Set<String> named(List<String> calls, SampleArtist artist) {
    return albumsOf(artist).stream()
        .filter(id -> calls.stream().anyMatch(call -> call.contains(id)))
        .collect(toSet());
  }

  /** Albums of the artist that were read, by another import. */
  private Set<String> read() {
    return named(importAgain(), sample);
  }

  private void serve(SpotifyMode mode) {
    if (providers != null) {
      providers.close();
    }
    providers = SampleProviders.start(options.withSpotifyMode(mode));
    access = mode.name().toLowerCase(Locale.ROOT);
    sample = providers.artist(SampleKind.BUSY);
  }

  private SpotifyClient spotify() {
    Map<String, String> variables = new HashMap<>(providers.environment());
    variables.put("SPOTIFY_ACCESS", access);
    return TestClients.of(variables).spotify();
  }

  private Library library() {
    return driver.library();
  }

  private List<Album> stored() {
    return library().albums().all(job.artistId());
  }
}
