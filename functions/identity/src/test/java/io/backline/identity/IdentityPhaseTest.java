package io.backline.identity;

import static io.backline.providers.Provider.MUSICBRAINZ;
import static io.backline.providers.Provider.SPOTIFY;
import static org.assertj.core.api.Assertions.assertThat;

import io.backline.model.AdminIdentity;
import io.backline.model.Artist;
import io.backline.model.CallLimits;
import io.backline.model.Candidate;
import io.backline.model.Identity;
import io.backline.model.Job;
import io.backline.model.PhaseName;
import io.backline.model.PhaseState;
import io.backline.model.SettledBy;
import io.backline.model.Settlement;
import io.backline.model.Stage;
import io.backline.model.Waiting;
import io.backline.providers.http.Budget;
import io.backline.runtime.PhaseDriver;
import io.backline.runtime.PhaseTimeline;
import io.backline.runtime.ProviderClients;
import io.backline.runtime.TestClients;
import io.backline.samples.Fault;
import io.backline.samples.Provider;
import io.backline.samples.SampleArtist;
import io.backline.samples.SampleKind;
import io.backline.samples.SampleOptions;
import io.backline.samples.SampleProviders;
import io.backline.store.ArtistStore;
import io.backline.testkit.DynamoDbLocal;
import io.backline.testkit.TestTables;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@ExtendWith(DynamoDbLocal.class)
final class IdentityPhaseTest {
  private static final SampleProviders PROVIDERS = SampleProviders.start(SampleOptions.defaults());

  // Asks for a pause that no run waits out.
  private static final Fault LATER = Fault.tooManyRequests("3600");

  private final Map<io.backline.providers.Provider, Instant> closed =
      new EnumMap<>(io.backline.providers.Provider.class);
  private final PhaseDriver driver;
  private final IdentityPhase phase;

  IdentityPhaseTest(TestTables tables) {
    driver = new PhaseDriver(tables);
    ProviderClients clients =
        TestClients.within(this::permit, PROVIDERS.environment(), driver.clock());
    phase =
        new IdentityPhase(
            clients.ticketmaster(),
            clients.musicBrainz(),
            clients.spotify(),
            driver.library().artists(),
            driver.clock());
  }

  private Optional<Budget.Refusal> permit(
      io.backline.providers.Provider provider, CallLimits limits) {
    return Optional.ofNullable(closed.get(provider))
        .filter(until -> until.isAfter(driver.clock().instant()))
        .map(until -> new Budget.Refusal(until, "used up"));
  }

  @AfterEach
  void end() {
    PROVIDERS.faults().clear();
    PROVIDERS.calls().clear();
    driver.clear();
  }

  @AfterAll
  static void close() {
    PROVIDERS.close();
  }

  @ParameterizedTest
  @CsvSource({
    // Both links agree: one call tells.
    "BUSY, links, 1, 0",
    "PROLIFIC, links, 1, 0",
    "RESIDENCY, links, 1, 0",
    "MARKUP, links, 1, 0",
    "MUSICBRAINZ_ONLY, musicbrainz, 1, 0",
    // MusicBrainz does not know the page, so Spotify is asked for its name.
    "SPARSE, links, 1, 1",
    "TWO_LINKS, links, 1, 0",
    "MISLINKED, musicbrainz, 2, 0",
    "MISNUMBERED, links, 2, 0",
    "UNLINKED, search, 2, 1",
    "FINDABLE, search, 2, 1",
    "PAGELESS, musicbrainz, 4, 3",
  })
  void an_artist_is_settled_with_few_calls(
      SampleKind kind, String by, int musicBrainzCalls, int spotifyCalls) {
    SampleArtist sample = PROVIDERS.artist(kind);
    Artist artist = run(sample);
    assertThat(artist.spotifyId()).isEqualTo(sample.spotifyId().orElseThrow());
    assertThat(artist.mbid()).isEqualTo(sample.mbid().orElse(null));
    assertThat(artist.settlement().by()).hasToString(by);
    assertThat(artist.candidates()).isEmpty();
    assertThat(PROVIDERS.calls().count(Provider.MUSICBRAINZ)).isEqualTo(musicBrainzCalls);
    assertThat(spotifyCalls()).isEqualTo(spotifyCalls);
  }

  @ParameterizedTest
  @EnumSource(names = {"TRIBUTE", "TWIN", "BARE", "TEAM"})
  void an_artist_that_nothing_tells_from_others_is_nobody(SampleKind kind) {
    Artist artist = run(PROVIDERS.artist(kind));
    assertThat(artist.spotifyId()).isNull();
    assertThat(artist.mbid()).isNull();
    assertThat(artist.settlement().by()).isNull();
    assertThat(artist.settlement().reason()).isNotEmpty();
  }

  @Test
  void namesakes_who_play_the_same_are_candidates() {
    SampleArtist twin = PROVIDERS.artist(SampleKind.TWIN);
    Artist artist = run(twin);
    assertThat(artist.candidates())
        .filteredOn(candidate -> candidate.service().equals("spotify"))
        .hasSize(2)
        .allSatisfy(
            candidate -> {
              assertThat(candidate.name()).isEqualTo(twin.name());
              assertThat(candidate.url()).endsWith("/artist/" + candidate.id());
            })
        .anySatisfy(
            candidate -> assertThat(candidate.id()).isEqualTo(twin.spotifyId().orElseThrow()));
    assertThat(artist.settlement().reason()).contains("2 artists on Spotify");
  }

  @Test
  void a_tribute_act_has_itself_and_not_its_model_as_a_candidate() {
    SampleArtist tribute = PROVIDERS.artist(SampleKind.TRIBUTE);
    assertThat(run(tribute).candidates())
        .extracting(Candidate::id)
        .containsExactly(tribute.spotifyId().orElseThrow());
  }

  @Test
  void a_team_is_not_searched_for_among_bands() {
    assertThat(run(PROVIDERS.artist(SampleKind.TEAM)).settlement().reason())
        .contains("does not list it as music");
    assertThat(PROVIDERS.calls().count(Provider.MUSICBRAINZ)).isZero();
    assertThat(spotifyCalls()).isZero();
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

  @ParameterizedTest
  @EnumSource(names = {"BUSY", "TWIN", "BARE"})
  void a_second_import_leaves_every_row(SampleKind kind) {
    run(PROVIDERS.artist(kind));
    var rows = driver.rows();
    run(PROVIDERS.artist(kind));
    assertThat(driver.rows()).isEqualTo(rows);
  }

  @Test
  void what_is_settled_is_not_asked_again() {
    run(PROVIDERS.artist(SampleKind.UNLINKED));
    PROVIDERS.calls().clear();
    run(PROVIDERS.artist(SampleKind.UNLINKED));
    assertThat(PROVIDERS.calls().all()).allMatch(call -> call.provider() == Provider.TICKETMASTER);
  }

  @Test
  void a_musicbrainz_that_is_down_leaves_what_it_alone_knows_open_until_the_next_import() {
    PROVIDERS.faults().always(call -> call.provider() == Provider.MUSICBRAINZ, Fault.html(500));
    SampleArtist sample = PROVIDERS.artist(SampleKind.MUSICBRAINZ_ONLY);
    Artist open = run(sample);
    assertThat(open.spotifyId()).isNull();
    assertThat(open.settlement().reason()).startsWith("MusicBrainz did not answer");
    PROVIDERS.faults().clear();
    assertThat(run(sample).spotifyId()).isEqualTo(sample.spotifyId().orElseThrow());
  }

  @Test
  void a_link_is_confirmed_by_spotify_while_musicbrainz_wants_a_pause() {
    isSilent(Provider.MUSICBRAINZ);
    SampleArtist sample = PROVIDERS.artist(SampleKind.BUSY);
    assertThat(run(sample).spotifyId()).isEqualTo(sample.spotifyId().orElseThrow());
    PROVIDERS.faults().clear();
    assertThat(run(sample).mbid()).isEqualTo(sample.mbid().orElseThrow());
  }

  @Test
  void a_wrong_link_is_not_taken_because_musicbrainz_wants_a_pause() {
    SampleArtist sample = PROVIDERS.artist(SampleKind.MISLINKED);
    closes(MUSICBRAINZ, Duration.ofHours(14));
    assertThat(run(sample).spotifyId()).isEqualTo(sample.spotifyId().orElseThrow());
    assertThat(driver.clock().instant()).isAfterOrEqualTo(closed.get(MUSICBRAINZ));
  }

  @Test
  void a_spotify_whose_rate_is_used_up_is_waited_for_and_the_artist_not_left_open() {
    SampleArtist sample = PROVIDERS.artist(SampleKind.SPARSE);
    closes(SPOTIFY, Duration.ofSeconds(20));
    Artist artist = run(sample);
    assertThat(artist.spotifyId()).isEqualTo(sample.spotifyId().orElseThrow());
    assertThat(artist.settlement().basis()).isNotNull();
  }

  @Test
  void a_spotify_that_closes_for_hours_is_a_pause_with_its_end_and_goes_on_by_itself() {
    SampleArtist sample = PROVIDERS.artist(SampleKind.SPARSE);
    closes(SPOTIFY, Duration.ofHours(14));
    Job job = driver.start(sample.tmAttractionId());
    PhaseTimeline timeline =
        driver.timeline(Map.of(PhaseName.IDENTITY, phase)).begin(job, PhaseName.IDENTITY);
    timeline.runFor(Duration.ofHours(1));
    Waiting waiting = driver.jobs().find(job.artistId()).orElseThrow().phases().waiting();
    assertThat(waiting.provider()).isEqualTo("spotify");
    assertThat(waiting.isPause()).isTrue();
    assertThat(Duration.between(closed.get(SPOTIFY), waiting.until()))
        .isBetween(Duration.ZERO, Duration.ofSeconds(1));
    timeline.runToEnd();
    assertThat(driver.library().artists().find(job.artistId()).map(Artist::spotifyId))
        .isEqualTo(sample.spotifyId());
  }

  @Test
  void a_spotify_that_stays_closed_for_days_leaves_the_artist_open_and_fails_no_import() {
    SampleArtist sample = PROVIDERS.artist(SampleKind.SPARSE);
    PROVIDERS
        .faults()
        .always(call -> call.provider() == Provider.SPOTIFY, Fault.tooManyRequests("72000"));
    Artist artist = run(sample);
    assertThat(artist.spotifyId()).isNull();
    assertThat(artist.settlement().silent()).containsExactly("spotify");
  }

  @Test
  void a_musicbrainz_whose_rate_is_used_up_is_waited_for_a_moment() {
    SampleArtist sample = PROVIDERS.artist(SampleKind.BUSY);
    closes(MUSICBRAINZ, Duration.ofSeconds(20));
    Artist artist = run(sample);
    assertThat(artist.mbid()).isEqualTo(sample.mbid().orElseThrow());
    assertThat(artist.settlement().silent()).isNull();
    assertThat(spotifyCalls()).isZero();
  }

  @Test
  void a_musicbrainz_that_closes_for_longer_keeps_nobody_waiting_where_spotify_will_do() {
    SampleArtist sample = PROVIDERS.artist(SampleKind.BUSY);
    closes(MUSICBRAINZ, Duration.ofHours(14));
    Artist artist = run(sample);
    assertThat(driver.clock().instant()).isBefore(closed.get(MUSICBRAINZ));
    assertThat(artist.spotifyId()).isEqualTo(sample.spotifyId().orElseThrow());
    assertThat(artist.mbid()).isNull();
    assertThat(artist.settlement().silent()).containsExactly("musicbrainz");
  }

  @Test
  void a_spotify_that_wants_a_pause_does_not_matter_where_the_links_agree() {
    isSilent(Provider.SPOTIFY);
    SampleArtist sample = PROVIDERS.artist(SampleKind.BUSY);
    assertThat(run(sample).spotifyId()).isEqualTo(sample.spotifyId().orElseThrow());
  }

  @Test
  void what_was_settled_stays_while_nobody_answers() {
    SampleArtist sample = PROVIDERS.artist(SampleKind.SPARSE);
    settle(sample, sample.spotifyId().orElseThrow());
    isSilent(Provider.MUSICBRAINZ);
    isSilent(Provider.SPOTIFY);
    assertThat(run(sample).spotifyId()).isEqualTo(sample.spotifyId().orElseThrow());
  }

  @Test
  void what_was_settled_wrong_is_put_right() {
    SampleArtist sample = PROVIDERS.artist(SampleKind.BUSY);
    settle(sample, PROVIDERS.artist(SampleKind.PROLIFIC).spotifyId().orElseThrow());
    Artist artist = run(sample);
    assertThat(artist.spotifyId()).isEqualTo(sample.spotifyId().orElseThrow());
    assertThat(artist.mbid()).isEqualTo(sample.mbid().orElseThrow());
  }

  @Test
  void the_word_of_an_admin_stands_and_nobody_is_asked() {
    SampleArtist sample = PROVIDERS.artist(SampleKind.BUSY);
    Artist shell = shell(sample);
    AdminIdentity word =
        new AdminIdentity("4gzpq5DPGxSnKTe4SA8HAU", null, "Ada", "met them", Instant.EPOCH);
    driver.library().artists().settle(shell, word, Instant.now());
    PROVIDERS.calls().clear();
    Artist artist = run(sample);
    assertThat(artist.spotifyId()).isEqualTo(word.spotifyId());
    assertThat(artist.mbid()).isNull();
    assertThat(artist.settlement()).isEqualTo(word.settlement());
    assertThat(artist.name()).isEqualTo(sample.name());
    assertThat(PROVIDERS.calls().all()).allMatch(call -> call.provider() == Provider.TICKETMASTER);
  }

  @Test
  void a_word_taken_back_is_settled_anew() {
    SampleArtist sample = PROVIDERS.artist(SampleKind.BUSY);
    AdminIdentity word =
        new AdminIdentity("4gzpq5DPGxSnKTe4SA8HAU", null, "Ada", null, Instant.EPOCH);
    ArtistStore artists = driver.library().artists();
    artists.unsettle(artists.settle(shell(sample), word, Instant.now()), Instant.now());
    assertThat(run(sample).spotifyId()).isEqualTo(sample.spotifyId().orElseThrow());
  }

  @Test
  void an_attraction_that_does_not_exist_ends_the_import_with_that_reason() {
    Job job = driver.run(driver.start("K8vZ917nobody"), PhaseName.IDENTITY, phase);
    assertThat(job.stage()).isEqualTo(Stage.FAILED);
    assertThat(job.phases().identity().reason())
        .isEqualTo("Ticketmaster knows no attraction \"K8vZ917nobody\"");
    assertThat(driver.library().artists().find(job.artistId())).isEmpty();
  }

  private void closes(io.backline.providers.Provider provider, Duration time) {
    closed.put(provider, driver.clock().instant().plus(time));
  }

  private static void isSilent(Provider provider) {
    PROVIDERS.faults().always(call -> call.provider() == provider, LATER);
  }

  /** As an earlier import left it. */
  private void settle(SampleArtist sample, String spotifyId) {
    Identity before =
        new Identity(
            sample.name(),
            spotifyId,
            null,
            null,
            List.of(),
            new Settlement(SettledBy.LINKS, "an earlier import said so", "other links"),
            List.of());
    driver.library().artists().settle(shell(sample), before, Instant.now());
  }

  private Artist shell(SampleArtist sample) {
    Job job = driver.start(sample.tmAttractionId());
    return driver
        .library()
        .artists()
        .putShell(sample.tmAttractionId(), job.artistId(), sample.name(), Instant.now());
  }

  private static long spotifyCalls() {
    return PROVIDERS.calls().of(Provider.SPOTIFY).stream()
        .filter(call -> !call.target().contains("/token"))
        .count();
  }

  private Artist run(SampleArtist sample) {
    Job job = driver.run(driver.start(sample.tmAttractionId()), PhaseName.IDENTITY, phase);
    assertThat(job.phases().identity().state()).isEqualTo(PhaseState.COMPLETED);
    return driver.library().artists().find(job.artistId()).orElseThrow();
  }
}
