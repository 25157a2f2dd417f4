package io.backline.shows;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.backline.model.EventKind;
import io.backline.model.Job;
import io.backline.model.Offer;
import io.backline.model.Phase;
import io.backline.model.PhaseName;
import io.backline.model.PhaseState;
import io.backline.model.Show;
import io.backline.model.ShowStatus;
import io.backline.model.Venue;
import io.backline.runtime.PhaseDriver;
import io.backline.runtime.TestClients;
import io.backline.samples.Fault;
import io.backline.samples.SampleArtist;
import io.backline.samples.SampleKind;
import io.backline.samples.SampleOptions;
import io.backline.samples.SampleProviders;
import io.backline.testkit.DynamoDbLocal;
import io.backline.testkit.TestTables;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ExtendWith(DynamoDbLocal.class)
final class ShowsPhaseTest {
  private static final SampleProviders PROVIDERS = SampleProviders.start(SampleOptions.defaults());

  private final PhaseDriver driver;
  private final ShowsPhase phase;

  ShowsPhaseTest(TestTables tables) {
    driver = new PhaseDriver(tables);
    phase =
        new ShowsPhase(
            new EventListing(TestClients.of(PROVIDERS.environment()).ticketmaster()),
            driver.library(),
            driver.clock());
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
  @EnumSource(names = {"SPARSE", "BUSY", "PROLIFIC", "RESIDENCY", "BARE", "MARKUP", "BOX_OFFICE"})
  void every_show_has_its_add_ons_and_venue_and_a_second_import_leaves_every_row(SampleKind kind) {
    SampleArtist artist = PROVIDERS.artist(kind);
    Job job = run(artist);
    expectTruth(artist, job);
    assertThat(venueIds(job)).isEqualTo(venuesOfShows(artist));
    expectCounts(job, artist.eventIds().size());
    var rows = driver.rows();
    run(artist);
    assertThat(driver.rows()).isEqualTo(rows);
  }

  @ParameterizedTest
  @EnumSource(names = {"BUSY", "RESIDENCY"})
  void a_run_that_is_short_of_time_hands_on_and_loses_and_doubles_nothing(SampleKind kind) {
    SampleArtist artist = PROVIDERS.artist(kind);
    PhaseDriver.Outcome outcome =
        driver.run(driver.start(artist.tmAttractionId()), PhaseName.SHOWS, phase, 1);
    expectTruth(artist, outcome.job());
    assertThat(outcome.runs()).isGreaterThan(kind == SampleKind.BUSY ? 0 : 1);
    expectCounts(outcome.job(), artist.eventIds().size());
  }

  @Test
  void a_list_without_dates_that_claims_more_than_is_in_reach_ends_all_the_same() {
    PROVIDERS.calls().clear();
    PROVIDERS
        .faults()
        .always(
            call -> call.target().contains("includeTBA=only"),
            Fault.json(
                200,
                """
                {"page": {"size": 200, "totalElements": 1500, "totalPages": 8, "number": 0}}\
                """));
    Job job = run(PROVIDERS.artist(SampleKind.RESIDENCY));
    assertThat(job.phases().shows().state()).isEqualTo(PhaseState.COMPLETED);
    assertThat(job.phases().shows().failed()).isPositive();
    assertThat(PROVIDERS.calls().count()).isLessThan(60);
  }

  @Test
  void what_could_be_an_add_on_and_has_no_show_is_shown_as_what_it_is() {
    Job job = run(PROVIDERS.artist(SampleKind.BOX_OFFICE));
    List<Show> shows = driver.library().shows().all(job.artistId());
    assertThat(shows)
        .filteredOn(show -> show.kind() != EventKind.SHOW)
        .hasSize(2)
        .allMatch(show -> show.kind() == EventKind.PARKING);
    assertThat(shows)
        .extracting(Show::name)
        .contains("Parking Lot Symphony", "Suite: For the Toll Keeper", "Nutcracker Suite");
  }

  @Test
  void a_moved_show_tells_its_first_day_and_each_its_moment() {
    Job job = run(PROVIDERS.artist(SampleKind.BOX_OFFICE));
    List<Show> shows = driver.library().shows().all(job.artistId());
    assertThat(shows)
        .filteredOn(show -> show.status() == ShowStatus.RESCHEDULED)
        .singleElement()
        .satisfies(show -> assertThat(show.initialDate()).isBefore(show.localDate()));
    assertThat(shows)
        .filteredOn(show -> show.localTime() != null)
        .isNotEmpty()
        .allSatisfy(
            show ->
                assertThat(show.date().atZone(ZoneId.of(show.timezone())).toLocalDateTime())
                    .isEqualTo(show.localDate().atTime(show.localTime())));
  }

  @Test
  void a_show_is_kept_whatever_it_lacks() {
    Job job = run(PROVIDERS.artist(SampleKind.SPARSE));
    List<Show> shows = driver.library().shows().all(job.artistId());
    assertThat(shows).anyMatch(show -> show.venueId() == null);
    assertThat(shows).anyMatch(show -> show.localDate() == null && show.dateTba());
    assertThat(shows).anyMatch(show -> show.localDate() != null && show.date() == null);
  }

  @Test
  void statuses_have_one_spelling() {
    SampleArtist busy = PROVIDERS.artist(SampleKind.BUSY);
    Job job = run(busy);
    Map<String, String> told = new HashMap<>();
    busy.events().forEach(event -> event.status().ifPresent(it -> told.put(event.id(), it)));
    assertThat(told).containsValues("onsale", "offsale", "cancelled", "postponed", "rescheduled");
    assertThat(driver.library().shows().all(job.artistId()))
        .allSatisfy(
            show ->
                assertThat(Objects.toString(show.status(), null))
                    .isEqualTo(told.get(show.tmEventId())));
  }

  @Test
  void pages_that_break_are_read_again() {
    SampleArtist artist = PROVIDERS.artist(SampleKind.PROLIFIC);
    PROVIDERS.faults().next(6, call -> call.target().contains("page=3"), Fault.html(502));
    Job job = run(artist);
    expectTruth(artist, job);
    expectCounts(job, artist.eventIds().size());
  }

  @Test
  void a_provider_that_stays_broken_fails_the_phase_with_a_reason() {
    PROVIDERS.faults().always(call -> call.target().contains("events"), Fault.html(502));
    Phase shows = run(PROVIDERS.artist(SampleKind.SPARSE)).phases().shows();
    assertThat(shows.state()).isEqualTo(PhaseState.FAILED);
    assertThat(shows.reason()).startsWith("Ticketmaster did not give a usable answer");
  }

  private Job run(SampleArtist artist) {
    return driver.run(driver.start(artist.tmAttractionId()), PhaseName.SHOWS, phase);
  }

  /** Every show is listed, by its own id, with what is sold for it and nothing else. */
  private void expectTruth(SampleArtist artist, Job job) {
    Map<String, Set<String>> truth =
        artist.showIds().stream().collect(toMap(id -> id, _ -> new HashSet<>()));
    artist
        .events()
        .forEach(event -> event.addOnTo().ifPresent(id -> truth.get(id).add(event.id())));
    assertThat(
            driver.library().shows().all(job.artistId()).stream()
                .collect(toMap(Show::tmEventId, ShowsPhaseTest::offered)))
        .isEqualTo(truth);
  }

  private static Set<String> offered(Show show) {
    return show.offers().stream().map(Offer::tmEventId).collect(Collectors.toSet());
  }

  private static Set<String> venuesOfShows(SampleArtist artist) {
    return artist.events().stream()
        .filter(event -> event.addOnTo().isEmpty())
        .flatMap(event -> event.venueId().stream())
        .collect(Collectors.toSet());
  }

  private Set<String> venueIds(Job job) {
    Set<String> named =
        driver.library().shows().all(job.artistId()).stream()
            .map(Show::venueId)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    var venues = driver.library().venues().findAll(named);
    assertThat(venues).hasSameSizeAs(named);
    return venues.values().stream().map(Venue::tmVenueId).collect(Collectors.toSet());
  }

  private static void expectCounts(Job job, int events) {
    Phase shows = job.phases().shows();
    assertThat(shows.state()).isEqualTo(PhaseState.COMPLETED);
    assertThat(shows.processed()).isEqualTo(events);
    assertThat(shows.total()).isEqualTo(events);
    assertThat(shows.failed()).isZero();
  }
}
