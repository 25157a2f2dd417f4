package io.backline.shows;

import static org.assertj.core.api.Assertions.assertThat;

import io.backline.model.Job;
import io.backline.model.ListedEvent;
import io.backline.model.Offer;
import io.backline.model.PhaseName;
import io.backline.model.PhaseState;
import io.backline.model.Show;
import io.backline.runtime.PhaseDriver;
import io.backline.runtime.PhaseRun;
import io.backline.runtime.PhaseWork;
import io.backline.runtime.TakeoverClock;
import io.backline.runtime.TestClients;
import io.backline.samples.EventTruth;
import io.backline.samples.Fault;
import io.backline.samples.SampleArtist;
import io.backline.samples.SampleKind;
import io.backline.samples.SampleOptions;
import io.backline.samples.SampleProviders;
import io.backline.testkit.DynamoDbLocal;
import io.backline.testkit.TestTables;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What becomes of events that Ticketmaster no longer lists. */
@ExtendWith(DynamoDbLocal.class)
final class VanishedShowsTest {
  private static final SampleProviders PROVIDERS = SampleProviders.start(SampleOptions.defaults());

  private final SampleArtist busy = PROVIDERS.artist(SampleKind.BUSY);
  private final PhaseDriver driver;
  private final ShowsPhase phase;
  private Job job;
  private Set<Map<String, AttributeValue>> complete;

  VanishedShowsTest(TestTables tables) {
    driver = new PhaseDriver(tables);
    phase = phase(driver.clock());
  }

  private ShowsPhase phase(Clock clock) {
    return new ShowsPhase(
        new EventListing(TestClients.of(PROVIDERS.environment()).ticketmaster()),
        driver.library(),
        clock);
  }

  @BeforeEach
  void importAll() {
    driver.clear();
    run();
    complete = contents();
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
  void a_show_that_is_no_longer_listed_is_marked_and_comes_back_as_if_nothing_had_been() {
    EventTruth gone = showWithoutAddOns();
    PROVIDERS.withdrawn().add(List.of(gone.id()));
    run();
    assertThat(job.phases().shows().notRemoved()).isZero();
    assertThat(withdrawn()).extracting(Show::tmEventId).containsExactly(gone.id());
    assertThat(driver.library().totals(job.artistId(), LocalDate.EPOCH, null).shows())
        .isEqualTo(busy.showIds().size() - 1);
    var marked = driver.rows();
    run();
    assertThat(driver.rows()).isEqualTo(marked);
    PROVIDERS.withdrawn().clear();
    expectAllAgain();
  }

  @Test
  void an_offer_that_is_no_longer_listed_leaves_its_show() {
    EventTruth parking =
        busy.events().stream()
            .filter(event -> event.addOnTo().isPresent())
            .findFirst()
            .orElseThrow();
    PROVIDERS.withdrawn().add(List.of(parking.id()));
    run();
    assertThat(withdrawn()).isEmpty();
    assertThat(shows())
        .flatExtracting(Show::offers)
        .extracting(Offer::tmEventId)
        .isNotEmpty()
        .doesNotContain(parking.id());
    PROVIDERS.withdrawn().clear();
    expectAllAgain();
  }

  @Test
  void most_at_once_is_not_believed_until_it_has_been_so_for_a_week() {
    List<String> most = busy.eventIds().stream().sorted().skip(20).toList();
    PROVIDERS.withdrawn().add(most);
    int expected = expectedStill(most);
    run();
    assertThat(job.phases().shows().notRemoved()).isEqualTo(expected);
    assertThat(contents()).isEqualTo(complete);
    driver.advance(Duration.ofDays(6));
    int left = expectedStill(most);
    run();
    assertThat(job.phases().shows().notRemoved()).isEqualTo(left);
    assertThat(contents()).isEqualTo(complete);
    driver.advance(Duration.ofDays(1));
    run();
    assertThat(job.phases().shows().notRemoved()).isZero();
    assertThat(events(true)).isNotEmpty().isSubsetOf(most);
    PROVIDERS.withdrawn().clear();
    expectAllAgain();
  }

  @Test
  void a_listing_that_was_whole_in_between_begins_the_week_anew() {
    List<String> most = busy.eventIds().stream().sorted().skip(20).toList();
    PROVIDERS.withdrawn().add(most);
    run();
    PROVIDERS.withdrawn().clear();
    run();
    driver.advance(Duration.ofDays(8));
    PROVIDERS.withdrawn().add(most);
    run();
    assertThat(job.phases().shows().notRemoved()).isPositive();
    assertThat(contents()).isEqualTo(complete);
  }

  @Test
  void a_run_that_has_not_read_everything_removes_nothing_and_says_nothing_about_it() {
    PROVIDERS.withdrawn().add(List.of(showWithoutAddOns().id()));
    PROVIDERS
        .faults()
        .always(
            call -> call.target().contains("/events"),
            Fault.json(
                200,
                """
                {"page": {"size": 200, "totalElements": 126, "totalPages": 1, "number": 0}}\
                """));
    run();
    assertThat(job.phases().shows().failed()).isEqualTo(126);
    assertThat(job.phases().shows().notRemoved()).isNull();
    assertThat(contents()).isEqualTo(complete);
  }

  @Test
  void what_is_over_stays_as_it_was() {
    driver.advance(Duration.ofDays(4000));
    PROVIDERS.withdrawn().add(datedEvents());
    run();
    assertThat(job.phases().shows().notRemoved()).isZero();
    assertThat(contents()).isEqualTo(complete);
  }

  @Test
  void a_run_that_is_short_of_time_marks_the_same() {
    SampleArtist residency = PROVIDERS.artist(SampleKind.RESIDENCY);
    Job first = driver.start(residency.tmAttractionId());
    driver.run(first, PhaseName.SHOWS, phase);
    List<String> some = residency.eventIds().stream().sorted().limit(40).toList();
    PROVIDERS.withdrawn().add(some);
    PhaseDriver.Outcome outcome =
        driver.run(driver.start(residency.tmAttractionId()), PhaseName.SHOWS, phase, 1);
    assertThat(outcome.runs()).isGreaterThan(1);
    assertThat(driver.library().events().all(first.artistId()))
        .filteredOn(event -> event.withdrawnAt() != null)
        .extracting(ListedEvent::tmEventId)
        .containsExactlyInAnyOrderElementsOf(some);
  }

  @Test
  void a_run_that_another_has_taken_the_phase_from_marks_nothing() {
    PROVIDERS.withdrawn().add(List.of(showWithoutAddOns().id()));
    TakeoverClock clock =
        new TakeoverClock(
            driver, job.artistId(), PhaseName.SHOWS, phase -> phase.processed() != null);
    driver.run(driver.start(busy.tmAttractionId()), PhaseName.SHOWS, phase(clock));
    assertThat(events(true)).isEmpty();
    run();
    assertThat(events(true)).hasSize(1);
  }

  @Test
  void an_event_that_another_run_has_marked_since_this_one_saw_it_is_listed() {
    PhaseDriver.Outcome outcome = runInParts(this::markSeen);
    assertThat(outcome.job().phases().shows().notRemoved()).isZero();
    assertThat(driver.library().events().all(outcome.job().artistId()))
        .isNotEmpty()
        .noneMatch(ListedEvent::isWithdrawn);
  }

  private void markSeen(PhaseRun run) {
    ShowsCursor cursor = ShowsCursor.parse(run.cursor().orElseThrow());
    List<ListedEvent> marked =
        driver.library().events().all(run.artistId()).stream()
            .filter(event -> cursor.seen().contains(ShowsCursor.mark(run.artistId(), event)))
            .map(event -> event.withdrawn(driver.clock().instant()))
            .toList();
    assertThat(marked).isNotEmpty();
    driver
        .library()
        .events()
        .write(run.artistId(), run.job().generation(), new HashMap<>(), marked);
  }

  @Test
  void a_list_that_was_read_with_a_long_wait_between_removes_nothing_and_says_nothing_about_it() {
    SampleArtist prolific = PROVIDERS.artist(SampleKind.PROLIFIC);
    driver.run(driver.start(prolific.tmAttractionId()), PhaseName.SHOWS, phase);
    PROVIDERS.withdrawn().add(prolific.eventIds().stream().sorted().limit(40).toList());
    PhaseDriver.Outcome outcome = runInParts(_ -> driver.advance(Duration.ofHours(2)));
    assertThat(outcome.job().phases().shows().state()).isEqualTo(PhaseState.COMPLETED);
    assertThat(outcome.job().phases().shows().notRemoved()).isNull();
    assertThat(driver.library().events().all(outcome.job().artistId()))
        .isNotEmpty()
        .noneMatch(ListedEvent::isWithdrawn);
  }

  /** An import of many runs, with something that happens before each but the first. */
  private PhaseDriver.Outcome runInParts(Consumer<PhaseRun> between) {
    PhaseWork interrupted =
        run -> {
          run.cursor().ifPresent(_ -> between.accept(run));
          return phase.run(run);
        };
    String attraction = PROVIDERS.artist(SampleKind.PROLIFIC).tmAttractionId();
    PhaseDriver.Outcome outcome =
        driver.run(driver.start(attraction), PhaseName.SHOWS, interrupted, 1);
    assertThat(outcome.runs()).isGreaterThan(1);
    return outcome;
  }

  private EventTruth showWithoutAddOns() {
    Set<String> withAddOns =
        busy.events().stream()
            .flatMap(event -> event.addOnTo().stream())
            .collect(Collectors.toSet());
    return busy.events().stream()
        .filter(event -> event.addOnTo().isEmpty() && !withAddOns.contains(event.id()))
        .findFirst()
        .orElseThrow();
  }

  private List<String> datedEvents() {
    return events().stream()
        .filter(event -> event.localDate() != null)
        .map(ListedEvent::tmEventId)
        .toList();
  }

  private int expectedStill(List<String> ids) {
    return (int)
        events().stream()
            .filter(event -> ids.contains(event.tmEventId()))
            .filter(event -> event.isExpected(driver.clock().instant()))
            .count();
  }

  private void expectAllAgain() {
    run();
    assertThat(contents()).isEqualTo(complete);
  }

  private void run() {
    job = driver.run(driver.start(busy.tmAttractionId()), PhaseName.SHOWS, phase);
    assertThat(job.phases().shows().state()).isEqualTo(PhaseState.COMPLETED);
  }

  /** Every row, whichever job wrote it. */
  private Set<Map<String, AttributeValue>> contents() {
    return driver.rows().stream().map(VanishedShowsTest::content).collect(Collectors.toSet());
  }

  private static Map<String, AttributeValue> content(Map<String, AttributeValue> row) {
    Map<String, AttributeValue> content = new HashMap<>(row);
    content.remove("generation");
    return content;
  }

  private List<Show> shows() {
    return driver.library().shows().all(job.artistId());
  }

  private List<Show> withdrawn() {
    return shows().stream().filter(show -> show.withdrawnAt() != null).toList();
  }

  private List<ListedEvent> events() {
    return driver.library().events().all(job.artistId());
  }

  private List<String> events(boolean withdrawn) {
    return events().stream()
        .filter(event -> (event.withdrawnAt() != null) == withdrawn)
        .map(ListedEvent::tmEventId)
        .toList();
  }
}
