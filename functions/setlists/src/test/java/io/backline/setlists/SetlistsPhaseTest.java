package io.backline.setlists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.backline.model.Ids;
import io.backline.model.Job;
import io.backline.model.Phase;
import io.backline.model.PhaseName;
import io.backline.model.PhaseState;
import io.backline.model.Show;
import io.backline.model.Stage;
import io.backline.model.Venue;
import io.backline.model.setlist.Concert;
import io.backline.model.setlist.ConcertVenue;
import io.backline.model.setlist.PlayedSong;
import io.backline.model.setlist.SongPart;
import io.backline.providers.setlistfm.SetlistFmClient;
import io.backline.runtime.PhaseDriver;
import io.backline.runtime.TestClients;
import io.backline.samples.Fault;
import io.backline.samples.Provider;
import io.backline.samples.SampleArtist;
import io.backline.samples.SampleKind;
import io.backline.samples.SampleOptions;
import io.backline.samples.SampleProviders;
import io.backline.store.Library;
import io.backline.store.Reading;
import io.backline.testkit.DynamoDbLocal;
import io.backline.testkit.ShowBuilder;
import io.backline.testkit.TestTables;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(DynamoDbLocal.class)
final class SetlistsPhaseTest {
  private static final int YEARS = 2;
  // So that nothing falls out of it while a test lets days go by.
  private static final int MORE_YEARS = 3;
  private static final int A_PAGE = 20;
  private static final Fault NOT_FOUND = Fault.json(404, "{\"code\": 404}");

  private static SampleProviders providers;
  private static SampleArtist busy;
  private static int total;
  private static int pages;

  private final PhaseDriver driver;
  private final TestTables tables;
  private final KnownArtist artist;
  private final String mbid = busy.mbid().orElseThrow();

  SetlistsPhaseTest(TestTables tables) {
    this.tables = tables;
    driver = new PhaseDriver(tables);
    artist = KnownArtist.of(driver);
  }

  @BeforeAll
  static void start() {
    providers = SampleProviders.start(SampleOptions.defaults());
    busy = providers.artist(SampleKind.BUSY);
    total = client().setlists(busy.mbid().orElseThrow(), 1).total();
    pages = Math.ceilDiv(total, A_PAGE);
  }

  @AfterAll
  static void close() {
    providers.close();
  }

  @BeforeEach
  void clear() {
    providers.faults().clear();
    providers.calls().clear();
  }

  @Test
  void all_of_two_years_is_stored_page_by_page_and_matched_to_the_catalogue() {
    artist.withSongsOf(busy);
    Phase setlists = run().phases().setlists();
    assertThat(setlists.state()).isEqualTo(PhaseState.COMPLETED);
    assertThat(total).isGreaterThan(2 * A_PAGE);
    assertThat(setlists.total()).isEqualTo(total).isEqualTo(setlists.processed());
    assertThat(artist.concerts()).hasSize(total);
    assertThat(artist.concerts()).extracting(Concert::url).doesNotContainNull();
    assertThat(calls()).isEqualTo(pages);
    assertThat(parts())
        .extracting(SongPart::songId)
        .contains((String) null)
        .anyMatch(Objects::nonNull);
    assertThat(artist.concerts()).anyMatch(concert -> concert.songs().isEmpty());
    assertThat(songs()).anyMatch(song -> song.parts().size() == 2);
    assertThat(songs()).anyMatch(song -> song.coverOf() != null);
    assertThat(songs()).anyMatch(song -> song.tape() && song.title() == null);
  }

  @Test
  void forecasts_have_what_they_are_made_from_afterwards() {
    run();
    assertThat(driver.library().setlists().repertoire(artist.id()).orElseThrow().performances())
        .isNotEmpty();
  }

  @Test
  void a_second_import_doubles_nothing_and_takes_one_call() {
    run();
    var rows = driver.rows();
    providers.calls().clear();
    Phase setlists = run().phases().setlists();
    assertThat(setlists.state()).isEqualTo(PhaseState.COMPLETED);
    assertThat(setlists.processed()).isEqualTo(total);
    assertThat(calls()).isEqualTo(1);
    assertThat(driver.rows()).isEqualTo(rows);
  }

  @Test
  void what_is_new_on_top_takes_the_pages_up_to_the_first_that_is_known() {
    Clock earlier = Clock.offset(driver.clock(), Duration.ofDays(-20));
    run(phase(YEARS, earlier));
    int before = artist.concerts().size();
    assertThat(before).isLessThan(total);
    providers.calls().clear();
    run();
    assertThat(calls()).isEqualTo(2);
    assertThat(artist.concerts()).hasSize(total);
    providers.calls().clear();
    run();
    assertThat(calls()).isEqualTo(1);
  }

  @Test
  void what_is_still_to_come_is_not_kept() {
    Clock earlier = Clock.offset(driver.clock(), Duration.ofDays(-90));
    run(phase(YEARS, earlier));
    LocalDate today = LocalDate.ofInstant(earlier.instant(), ZoneOffset.UTC);
    assertThat(artist.concerts())
        .isNotEmpty()
        .noneMatch(concert -> concert.localDate().isAfter(today));
  }

  @Test
  void what_is_older_than_is_wanted_is_not_read() {
    Clock later = Clock.offset(driver.clock(), Duration.ofDays(300));
    run(phase(1, later));
    LocalDate since = LocalDate.ofInstant(later.instant(), ZoneOffset.UTC).minusYears(1);
    assertThat(artist.concerts())
        .isNotEmpty()
        .noneMatch(concert -> concert.localDate().isBefore(since));
    assertThat(calls()).isLessThan(pages);
  }

  @Test
  void a_listing_that_ends_in_the_middle_ends_cleanly_and_is_read_again_by_the_next_import() {
    providers.faults().always(call -> call.target().endsWith("p=3"), NOT_FOUND);
    Phase setlists = run().phases().setlists();
    assertThat(setlists.state()).isEqualTo(PhaseState.COMPLETED);
    assertThat(artist.concerts()).hasSize(2 * A_PAGE);
    assertThat(setlists.processed()).isEqualTo(2 * A_PAGE);
    providers.faults().clear();
    run();
    assertThat(artist.concerts()).hasSize(total);
  }

  @Test
  void an_artist_without_setlists_is_done_after_one_call() {
    providers.faults().always(call -> call.target().contains("/setlists"), NOT_FOUND);
    Phase setlists = run().phases().setlists();
    assertThat(setlists.state()).isEqualTo(PhaseState.COMPLETED);
    assertThat(setlists.total()).isZero();
    assertThat(calls()).isEqualTo(1);
  }

  @Test
  void a_listing_from_which_too_much_is_gone_is_not_believed_and_read_again() {
    run();
    providers.faults().next(1, call -> call.target().contains("/setlists"), NOT_FOUND);
    run();
    assertThat(artist.concerts()).hasSize(total);
    providers.calls().clear();
    run();
    assertThat(calls()).isEqualTo(pages);
  }

  @Test
  void setlists_taken_down_in_numbers_are_doubted_for_a_week_and_gone_behind_it() {
    run(phase(MORE_YEARS, driver.clock()));
    int gone = total + 10;
    listedBefore(gone);
    providers.calls().clear();
    assertThat(run(phase(MORE_YEARS, driver.clock())).phases().setlists().notRemoved())
        .isEqualTo(gone);
    assertThat(calls()).isEqualTo(pages);
    // A listing that is as it was when it was doubted is not read to its end each time.
    driver.advance(Duration.ofDays(6));
    providers.calls().clear();
    run(phase(MORE_YEARS, driver.clock()));
    assertThat(calls()).isEqualTo(1);
    assertThat(artist.concerts()).hasSize(total + gone);

    driver.advance(Duration.ofDays(2));
    assertThat(run(phase(MORE_YEARS, driver.clock())).phases().setlists().notRemoved()).isZero();
    assertThat(artist.concerts()).hasSize(total);
    providers.calls().clear();
    run(phase(MORE_YEARS, driver.clock()));
    assertThat(calls()).isEqualTo(1);
  }

  @Test
  void an_artist_who_has_been_gone_for_a_week_has_no_setlists() {
    run(phase(MORE_YEARS, driver.clock()));
    providers.faults().always(call -> call.target().contains("/setlists"), NOT_FOUND);
    run(phase(MORE_YEARS, driver.clock()));
    assertThat(artist.concerts()).hasSize(total);
    driver.advance(Duration.ofDays(8));
    run(phase(MORE_YEARS, driver.clock()));
    assertThat(artist.concerts()).isEmpty();
  }

  @Test
  void a_listing_that_was_whole_again_meanwhile_is_doubted_anew() {
    run(phase(MORE_YEARS, driver.clock()));
    providers.faults().always(call -> call.target().contains("/setlists"), NOT_FOUND);
    run(phase(MORE_YEARS, driver.clock()));
    providers.faults().clear();
    assertThat(run(phase(MORE_YEARS, driver.clock())).phases().setlists().notRemoved()).isZero();
    driver.advance(Duration.ofDays(8));
    providers.faults().always(call -> call.target().contains("/setlists"), NOT_FOUND);
    run(phase(MORE_YEARS, driver.clock()));
    assertThat(artist.concerts()).hasSize(total);
  }

  @Test
  void what_is_no_longer_listed_goes_with_the_next_complete_reading_and_not_before() {
    run(phase(MORE_YEARS, driver.clock()));
    LocalDate day = LocalDate.ofInstant(driver.clock().instant(), ZoneOffset.UTC).minusDays(400);
    driver.library().setlists().open(artist.id(), 1).add(List.of(concert("taken-down", day)));
    run(phase(MORE_YEARS, driver.clock()));
    assertThat(artist.concerts()).hasSize(total + 1);
    driver.advance(Duration.ofDays(31));
    providers.calls().clear();
    run(phase(MORE_YEARS, driver.clock()));
    assertThat(calls()).isEqualTo(pages);
    assertThat(artist.concerts())
        .hasSize(total)
        .noneMatch(concert -> concert.setlistFmId().equals("taken-down"));
  }

  @Test
  void of_an_artist_who_was_taken_for_another_nothing_of_the_other_stays() {
    SampleArtist other = providers.artist(SampleKind.TWIN);
    driver.run(
        artist.imported(other.mbid().orElseThrow()),
        PhaseName.SETLISTS,
        phase(YEARS, driver.clock()));
    assertThat(artist.concerts()).hasSizeGreaterThan(A_PAGE);
    run();
    assertThat(artist.concerts()).hasSize(total).extracting(Concert::mbid).containsOnly(mbid);
    assertThat(driver.library().readings().find(artist.id(), Reading.Kind.SETLISTS))
        .map(Reading::of)
        .contains(mbid);
  }

  @Test
  void of_an_artist_of_whom_it_is_no_longer_known_who_it_is_nothing_stays() {
    run();
    driver.run(artist.imported(null), PhaseName.SETLISTS, phase(YEARS, driver.clock()));
    assertThat(artist.concerts()).isEmpty();
    assertThat(driver.library().readings().find(artist.id(), Reading.Kind.SETLISTS)).isEmpty();
    assertThat(driver.library().setlists().repertoire(artist.id()).orElseThrow().performances())
        .isEmpty();
  }

  @Test
  void two_artists_who_are_one_at_musicbrainz_have_concerts_of_their_own() {
    run();
    KnownArtist twin = KnownArtist.of(driver);
    driver.run(twin.imported(mbid), PhaseName.SETLISTS, phase(YEARS, driver.clock()));
    assertThat(twin.concerts())
        .hasSize(total)
        .extracting(Concert::id)
        .doesNotContainAnyElementsOf(artist.concerts().stream().map(Concert::id).toList());
  }

  @Test
  void a_change_of_the_total_alone_has_all_of_it_read() {
    run();
    Library library = driver.library();
    Reading read = library.readings().find(artist.id(), Reading.Kind.SETLISTS).orElseThrow();
    Reading other = new Reading(read.of(), read.count() - 1, read.mark(), read.readAt());
    library.readings().put(artist.id(), Reading.Kind.SETLISTS, other);
    providers.calls().clear();
    run();
    assertThat(calls()).isEqualTo(pages);
  }

  private static boolean isLinked(Concert concert) {
    return !concert.showId().equals(concert.id());
  }

  @Test
  void a_show_that_was_stored_since_is_linked_by_the_next_import() {
    run();
    Concert concert = artist.concerts().iterator().next();
    assertThat(artist.concerts()).noneMatch(SetlistsPhaseTest::isLinked);
    store(concert.localDate(), concert.venue());
    run();
    assertThat(artist.concerts())
        .filteredOn(SetlistsPhaseTest::isLinked)
        .extracting(Concert::id)
        .containsExactly(concert.id());
  }

  @Test
  void songs_that_came_since_are_found_by_the_next_import() {
    run();
    assertThat(parts()).extracting(SongPart::songId).containsOnlyNulls();
    artist.withSongsOf(busy);
    providers.calls().clear();
    run();
    assertThat(parts()).extracting(SongPart::songId).anyMatch(Objects::nonNull);
    assertThat(calls()).isEqualTo(1);
  }

  @Test
  void the_days_quota_is_kept_and_the_rest_comes_on_the_next_days() {
    Map<String, String> variables = new HashMap<>(providers.environment());
    variables.put("SETLISTFM_PER_DAY", "3");
    Optional<SetlistFmClient> paced =
        TestClients.sharing(tables, variables, driver.clock()).setlistFm();
    Job job = artist.imported(mbid);
    var start = driver.clock().instant();
    Job end =
        driver.run(
            job,
            PhaseName.SETLISTS,
            new SetlistsPhase(paced, driver.library(), MORE_YEARS, driver.clock()));
    assertThat(end.phases().setlists().state()).isEqualTo(PhaseState.COMPLETED);
    assertThat(artist.concerts()).hasSize(total);
    assertThat(Duration.between(start, driver.clock().instant()))
        .isGreaterThanOrEqualTo(Duration.ofDays(Math.ceilDiv(pages, 3) - 1));
    assertThat(calls()).isEqualTo(pages);
  }

  @Test
  void what_was_read_before_a_wait_is_of_use_already() {
    artist.withSongsOf(busy);
    providers.faults().always(call -> call.target().endsWith("p=2"), Fault.html(500));
    Job end = run();
    assertThat(end.phases().setlists().state()).isEqualTo(PhaseState.FAILED);
    assertThat(end.phases().setlists().reason()).contains("setlist.fm");
    assertThat(end.stage()).isEqualTo(Stage.COMPLETED);
    assertThat(artist.concerts()).hasSize(A_PAGE);
    assertThat(driver.library().setlists().repertoire(artist.id()).orElseThrow().performances())
        .isNotEmpty();
  }

  @Test
  void without_a_key_setlists_are_off_and_the_phase_says_what_turns_them_on() {
    Phase setlists =
        run(new SetlistsPhase(Optional.empty(), driver.library(), YEARS, driver.clock()))
            .phases()
            .setlists();
    assertThat(setlists.state()).isEqualTo(PhaseState.SKIPPED);
    assertThat(setlists.reason()).contains("off", "SETLISTFM_API_KEY");
    assertThat(calls()).isZero();
  }

  @Test
  void a_client_is_there_with_a_key_alone() {
    Map<String, String> variables = new HashMap<>(providers.environment());
    assertThat(TestClients.of(variables).setlistFm()).isPresent();
    variables.remove("SETLISTFM_API_KEY");
    assertThat(TestClients.of(variables).setlistFm()).isEmpty();
  }

  @Test
  void an_artist_who_is_not_known_at_musicbrainz_is_skipped_with_the_reason() {
    Job job = artist.imported(null);
    Phase setlists =
        driver.run(job, PhaseName.SETLISTS, phase(YEARS, driver.clock())).phases().setlists();
    assertThat(setlists.state()).isEqualTo(PhaseState.SKIPPED);
    assertThat(setlists.reason()).contains("MusicBrainz");
    assertThat(calls()).isZero();
  }

  @Test
  void what_is_stored_stays_while_musicbrainz_does_not_say_who_it_is() {
    run();
    Job job = artist.imported(null);
    artist.isOpenFor("musicbrainz");
    Phase setlists =
        driver.run(job, PhaseName.SETLISTS, phase(YEARS, driver.clock())).phases().setlists();
    assertThat(setlists.state()).isEqualTo(PhaseState.FAILED);
    assertThat(setlists.reason()).contains("MusicBrainz did not answer");
    assertThat(artist.concerts()).hasSize(total);
  }

  @Test
  void a_key_that_is_refused_fails_the_phase_and_not_the_import() {
    providers
        .faults()
        .always(
            call -> call.target().contains("/setlists"),
            Fault.json(403, "{\"message\": \"Forbidden\"}"));
    Job end = run();
    assertThat(end.phases().setlists().state()).isEqualTo(PhaseState.FAILED);
    assertThat(end.stage()).isEqualTo(Stage.COMPLETED);
    assertThat(end.isOver()).isFalse();
  }

  @Test
  void a_run_that_is_short_of_time_hands_on_and_comes_to_the_same() {
    Job job = artist.imported(mbid);
    PhaseDriver.Outcome outcome =
        driver.run(job, PhaseName.SETLISTS, phase(YEARS, driver.clock()), 1);
    assertThat(outcome.runs()).isGreaterThan(2);
    assertThat(outcome.job().phases().setlists().state()).isEqualTo(PhaseState.COMPLETED);
    assertThat(artist.concerts()).hasSize(total);
    assertThat(calls()).isEqualTo(pages);
  }

  @Test
  void a_run_that_is_killed_before_it_settles_comes_again_and_doubles_nothing() {
    Job job = artist.imported(mbid);
    assertThatThrownBy(
            () ->
                driver.run(
                    job,
                    PhaseName.SETLISTS,
                    run -> {
                      phase(YEARS, driver.clock()).run(run);
                      throw new IllegalStateException("killed by the test");
                    }))
        .isInstanceOf(AssertionError.class);
    assertThat(artist.concerts()).hasSize(total);
    run();
    assertThat(artist.concerts()).hasSize(total);
  }

  private Job run() {
    return run(phase(YEARS, driver.clock()));
  }

  private Job run(SetlistsPhase phase) {
    return driver.run(artist.imported(mbid), PhaseName.SETLISTS, phase);
  }

  private SetlistsPhase phase(int years, Clock clock) {
    return new SetlistsPhase(Optional.of(client()), driver.library(), years, clock);
  }

  private static SetlistFmClient client() {
    return TestClients.of(providers.environment()).setlistFm().orElseThrow();
  }

  private static long calls() {
    return providers.calls().count(Provider.SETLISTFM);
  }

  private List<PlayedSong> songs() {
    return artist.concerts().stream().flatMap(concert -> concert.songs().stream()).toList();
  }

  private List<SongPart> parts() {
    return songs().stream().flatMap(song -> song.parts().stream()).toList();
  }

  /** As if so many more had been listed when all was last read. */
  private void listedBefore(int more) {
    LocalDate day = LocalDate.ofInstant(driver.clock().instant(), ZoneOffset.UTC).minusDays(400);
    List<Concert> gone = IntStream.range(0, more).mapToObj(i -> concert("gone" + i, day)).toList();
    driver.library().setlists().open(artist.id(), 1).add(gone);
    Library library = driver.library();
    Reading read = library.readings().find(artist.id(), Reading.Kind.SETLISTS).orElseThrow();
    Reading longer = new Reading(read.of(), read.count() + more, read.mark(), read.readAt());
    library.readings().put(artist.id(), Reading.Kind.SETLISTS, longer);
  }

  private Concert concert(String setlistFmId, LocalDate day) {
    String id = Ids.concert(artist.id(), setlistFmId);
    ConcertVenue venue = new ConcertVenue(null, "Hall", "Austin", null, "US", null, null);
    return new Concert(id, setlistFmId, mbid, id, day, null, venue, List.of(), null);
  }

  private void store(LocalDate day, ConcertVenue place) {
    Venue venue =
        new Venue(
            "venue-" + artist.id(),
            null,
            place.name(),
            place.city(),
            null,
            place.country(),
            null,
            null,
            null);
    driver.library().venues().write(List.of(venue));
    Show show = ShowBuilder.of(artist.id(), "e1").named("Band").on(day).in(venue.id()).build();
    driver.library().shows().write(artist.id(), 1, new HashMap<>(), List.of(show));
  }
}
