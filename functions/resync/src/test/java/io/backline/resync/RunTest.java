package io.backline.resync;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;

import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import io.backline.model.Allowance;
import io.backline.model.Artist;
import io.backline.model.CronJob;
import io.backline.model.Ids;
import io.backline.model.ImportCost;
import io.backline.model.ImportPart;
import io.backline.model.ImportScope;
import io.backline.model.Meter;
import io.backline.model.RunOrder;
import io.backline.model.RunState;
import io.backline.model.ScheduledRun;
import io.backline.providers.ticketmaster.TicketmasterClient;
import io.backline.runtime.FakeMeter;
import io.backline.runtime.RunQueue;
import io.backline.runtime.Runs;
import io.backline.runtime.TestClients;
import io.backline.samples.Fault;
import io.backline.samples.SampleKind;
import io.backline.samples.SampleOptions;
import io.backline.samples.SampleProviders;
import io.backline.store.DueArtist;
import io.backline.store.Library;
import io.backline.store.RunClaim;
import io.backline.store.RunList;
import io.backline.store.RunStore;
import io.backline.store.integrity.Damage;
import io.backline.store.integrity.IntegrityReport;
import io.backline.store.integrity.Tally;
import io.backline.testkit.DynamoDbLocal;
import io.backline.testkit.HandClock;
import io.backline.testkit.SentMessages;
import io.backline.testkit.TestContext;
import io.backline.testkit.TestTables;
import io.backline.testkit.WatchedDynamoDb;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.MDC;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

/** Whole runs, message by message, over the sample providers. */
@ExtendWith(DynamoDbLocal.class)
final class RunTest {
  private static final String DEAD_LETTERS = "arn:aws:sqs:us-east-1:000000000000:RunsDeadLetters";

  private static SampleProviders samples;

  private final HandClock clock = new HandClock(Instant.now());
  private final SentMessages sent = new SentMessages();
  private final FakeImports imports = new FakeImports(clock);
  private final List<DueArtist> due = new ArrayList<>();
  private final List<String> wanted = new ArrayList<>();
  private final List<String> checked = new ArrayList<>();
  private final FakeMeter meter = new FakeMeter();
  private final RunStore store;
  private final Library library;
  private final Runs runs;
  private final RunsHandler handler;
  private IntegrityReport report = report(2, 0);
  private int left = 10_000;
  private boolean answersAreLost;
  private Runnable whilePlanning = () -> {};

  RunTest(TestTables tables) {
    DynamoDbClient status = WatchedDynamoDb.between(tables.client(), this::write);
    store = new RunStore(status, tables.name("StatusTable"), clock);
    library = new Library(tables.client(), tables.name("LibraryTable"));
    RunQueue queue = new RunQueue(sent, "https://sqs/runs", new Random(7));
    runs = new Runs(store, queue, clock);
    TicketmasterClient ticketmaster = TestClients.of(samples.environment()).ticketmaster();
    Works works =
        new Parts(library, store, ticketmaster, this::allowances, clock)
            .works(
                List.of(),
                imports,
                (until, most) ->
                    due.stream().filter(one -> !one.since().isAfter(until)).limit(most).toList(),
                most -> wanted.stream().limit(most).toList(),
                (cursor, _) -> new Part(1, Map.of("scored", 5), cursor == null ? "second" : null),
                (repair, cursor, _) -> {
                  checked.add("%s %s after %d".formatted(repair, cursor, imports.begun().size()));
                  return new Part(1, CheckCounts.of(report), cursor == null ? "more" : null);
                });
    handler =
        new RunsHandler(
            new RunWorker(store, queue, works, 1_024, clock), meter, DEAD_LETTERS, clock);
  }

  private Object write(DynamoDbRequest request, Supplier<Object> real) {
    return answersAreLost && request instanceof PutItemRequest
        ? WatchedDynamoDb.twice(real)
        : real.get();
  }

  private List<Allowance> allowances(ImportCost cost) {
    Runnable first = whilePlanning;
    whilePlanning = () -> {};
    first.run();
    return List.of(
        new Allowance("Ticketmaster", left, 10_000, cost.ticketmaster()),
        new Allowance("Spotify", left, 10_000, cost.spotify()));
  }

  /** Once, in the middle of the next plan. */
  private void whilePlanning(Runnable done) {
    whilePlanning = done;
  }

  @BeforeAll
  static void start() throws IOException {
    samples = SampleProviders.start(SampleOptions.defaults());
  }

  @AfterAll
  static void stop() {
    samples.close();
  }

  @AfterEach
  void end() {
    for (CronJob job : CronJob.values()) {
      store
          .page(List.of(job), RunState.RUNNING, null, 200)
          .rows()
          .forEach(run -> store.change(job, run.id(), now -> now.failed("over", clock.instant())));
    }
  }

  @Test
  void who_is_due_is_imported_some_a_slice() {
    due(120);
    ScheduledRun run = play(new RunOrder.UpdateActiveArtists(2_000, false));
    assertThat(run.state()).isEqualTo(RunState.COMPLETED);
    assertThat(run.plan()).isEqualTo("planned all 120");
    assertThat(run.slice()).isEqualTo(1 + 3);
    assertThat(run.stepsDone()).isEqualTo(run.stepsTotal()).isEqualTo(120);
    assertThat(run.counts()).containsOnly(Map.entry("due", 120), Map.entry("started", 120));
    assertThat(imports.begun()).hasSize(120);
    assertThat(imports.asked())
        .allMatch(asked -> asked.force() && asked.parts().equals(ImportScope.WHOLE.parts()));
  }

  @Test
  void what_the_budgets_do_not_bear_is_left_for_later_and_the_run_says_so() {
    due(400);
    left = 300;
    ScheduledRun run = play(new RunOrder.UpdateActiveArtists(2_000, false));
    assertThat(run.state()).isEqualTo(RunState.COMPLETED);
    assertThat(imports.begun()).hasSize(100);
    assertThat(run.plan())
        .isEqualTo("planned 100 of 400; Spotify's budget allows 3,333 a day; the rest over 1 day");
  }

  @Test
  void who_is_due_before_the_next_run_is_imported_by_this_one() {
    due.add(new DueArtist("a", "K-soon", clock.instant().plus(Duration.ofHours(5))));
    assertThat(play(new RunOrder.UpdateActiveArtists(10, false)).stepsTotal()).isEqualTo(1);
  }

  @Test
  void who_is_not_due_is_imported_only_where_that_is_forced() {
    due.add(new DueArtist("a", "K-later", clock.instant().plus(Duration.ofDays(2))));
    assertThat(play(new RunOrder.UpdateActiveArtists(10, false)).stepsTotal()).isZero();
    play(new RunOrder.UpdateActiveArtists(10, true));
    assertThat(imports.asked())
        .containsExactly(new FakeImports.Asked("K-later", true, ImportScope.WHOLE.parts()));
  }

  @Test
  void the_most_wanted_are_imported_in_their_order() {
    List<String> attractions = List.of("K-t1" + unique(), "K-t2" + unique());
    attractions.forEach(this::store);
    attractions.reversed().forEach(id -> wanted.add(Ids.artist(id)));
    wanted.add("nobody");
    ScheduledRun run = play(new RunOrder.TrendingArtistSync(100, false));
    assertThat(run.counts()).containsEntry("wanted", 2).containsEntry("started", 2);
    assertThat(imports.asked())
        .extracting(FakeImports.Asked::tmAttractionId)
        .containsExactlyInAnyOrderElementsOf(attractions);
    assertThat(imports.asked()).allMatch(FakeImports.Asked::force);
  }

  @Test
  void who_is_wanted_and_fresh_takes_the_place_of_nobody() {
    List<String> attractions = List.of("K-t1" + unique(), "K-t2" + unique(), "K-t3" + unique());
    attractions.forEach(this::store);
    attractions.forEach(id -> wanted.add(Ids.artist(id)));
    imports.fresh(attractions.getFirst());
    left = 6;
    ScheduledRun run = play(new RunOrder.TrendingArtistSync(100, true));
    assertThat(run.counts()).containsEntry("wanted", 3).containsEntry("fresh", 1);
    assertThat(imports.begun()).containsExactlyInAnyOrderElementsOf(attractions.subList(1, 3));
  }

  @Test
  void of_all_artists_those_come_first_who_were_not_imported_for_longest() {
    due(20);
    wanted.add("artist-0");
    left = 30;
    play(new RunOrder.CompleteCatalogSync(20, false, false));
    assertThat(imports.begun()).hasSize(10).doesNotContain("K-due0");
    assertThat(due.stream().map(DueArtist::tmAttractionId).filter(imports.begun()::contains))
        .containsExactlyElementsOf(
            due.subList(10, 20).stream().map(DueArtist::tmAttractionId).toList());
  }

  @Test
  void all_are_checked_and_then_imported() {
    due(3);
    ScheduledRun run = play(new RunOrder.CompleteCatalogSync(10, true, true));
    assertThat(run.state()).isEqualTo(RunState.COMPLETED);
    assertThat(imports.begun()).hasSize(3);
    assertThat(checked).containsExactly("true null after 0", "true more after 0");
    assertThat(run.counts()).containsEntry("repaired missing", 4);
  }

  @Test
  void what_a_check_could_not_look_at_or_repair_is_told_at_the_end_of_the_run() {
    due(3);
    report = report(1, 1);
    ScheduledRun run = play(new RunOrder.CompleteCatalogSync(10, true, true));
    assertThat(run.state()).isEqualTo(RunState.PARTIAL);
    assertThat(run.error()).contains("2 artists").contains("2 of what was found");
    assertThat(imports.begun()).hasSize(3);
    report = report(0, 0);
    assertThat(play(new RunOrder.CompleteCatalogSync(10, false, true)).state())
        .isEqualTo(RunState.COMPLETED);
  }

  /** Of a check that found two rows missing. */
  private static IntegrityReport report(int repaired, int failed) {
    Tally missing = new Tally(2, repaired, List.of());
    return new IntegrityReport(9, 3, 0, failed, Map.of(Damage.MISSING, missing));
  }

  @Test
  void a_check_without_clean_up_repairs_nothing_and_without_a_check_nothing_is_looked_at() {
    play(new RunOrder.CompleteCatalogSync(10, false, true));
    assertThat(checked).containsExactly("false null after 0", "false more after 0");
    checked.clear();
    play(new RunOrder.CompleteCatalogSync(10, false, false));
    play(new RunOrder.CompleteCatalogSync(10, true, false));
    assertThat(checked).isEmpty();
  }

  @Test
  void a_dry_run_imports_nobody_and_repairs_nothing() {
    due(3);
    ScheduledRun run = play(new RunOrder.CompleteCatalogSync(0, false, true));
    assertThat(run.state()).isEqualTo(RunState.COMPLETED);
    assertThat(imports.asked()).isEmpty();
    assertThat(checked).containsExactly("false null after 0", "false more after 0");
  }

  @Test
  void scores_are_calculated_slice_by_slice() {
    ScheduledRun run = play(new RunOrder.CalculateTrending());
    assertThat(run.slice()).isEqualTo(2);
    assertThat(run.counts()).containsEntry("scored", 10);
  }

  @Test
  void shows_are_imported_of_those_who_have_a_new_one_at_the_place() {
    String attraction = samples.artist(SampleKind.PROLIFIC).tmAttractionId();
    store(attraction);
    RunOrder denver = new RunOrder.SyncUpcomingShows("Denver", "CO", null, null);
    ScheduledRun run = play(denver);
    assertThat(run.state()).isEqualTo(RunState.COMPLETED);
    assertThat(run.calls()).containsKey("ticketmaster");
    assertThat(run.counts().get("events")).isPositive();
    assertThat(run.counts().get("unknown")).isPositive();
    assertThat(imports.asked())
        .contains(new FakeImports.Asked(attraction, true, Set.of(ImportPart.SHOWS)))
        .allMatch(asked -> asked.parts().equals(Set.of(ImportPart.SHOWS)));
  }

  @Test
  void without_a_place_there_is_nothing_to_look_for() {
    ScheduledRun run = play(new RunOrder.SyncUpcomingShows(null, null, null, null));
    assertThat(run.state()).isEqualTo(RunState.COMPLETED);
    assertThat(run.plan()).startsWith("no place is set");
    assertThat(run.calls()).isEmpty();
  }

  @Test
  void those_who_play_most_and_are_not_there_yet_are_imported() {
    ScheduledRun run = play(new RunOrder.ImportPopularArtists(2, List.of(), "US"));
    assertThat(run.state()).isEqualTo(RunState.COMPLETED);
    assertThat(imports.begun()).hasSize(2);
    assertThat(imports.begun()).doesNotContain(samples.artist(SampleKind.TEAM).tmAttractionId());
    assertThat(run.counts().get("lookedAt")).isGreaterThanOrEqualTo(2);
  }

  @Test
  void an_attraction_that_cannot_be_read_is_passed_over_and_counted() {
    AtomicReference<String> first = new AtomicReference<>();
    samples.faults().always(request -> isFirstLook(request.target(), first), Fault.truncatedJson());
    try {
      ScheduledRun run = play(new RunOrder.ImportPopularArtists(5, List.of(), "US"));
      assertThat(run.state()).isEqualTo(RunState.COMPLETED);
      assertThat(run.counts()).containsEntry("unreadable", 1);
      assertThat(imports.begun()).isNotEmpty().doesNotContain(id(first.get()));
    } finally {
      samples.faults().clear();
    }
  }

  @Test
  void where_no_attraction_can_be_read_the_slice_is_tried_again() {
    begin(new RunOrder.ImportPopularArtists(5, List.of(), "US"));
    SQSMessage message = message(1);
    samples.faults().always(request -> isLook(request.target()), Fault.truncatedJson());
    try {
      List<String> failed = deliver(message);
      while (failed.isEmpty()) {
        message = message(1);
        failed = deliver(message);
      }
      assertThat(RunQueue.read(message.getBody()).slice()).isPositive();
    } finally {
      samples.faults().clear();
    }
  }

  private static boolean isFirstLook(String target, AtomicReference<String> first) {
    if (!isLook(target)) {
      return false;
    }
    first.compareAndSet(null, target);
    return target.equals(first.get());
  }

  private static boolean isLook(String target) {
    return target.contains("/attractions/");
  }

  /** Of {@code /discovery/v2/attractions/K1}, perhaps with a query. */
  private static String id(String target) {
    return target.replaceAll(".*/attractions/([^?.]+).*", "$1");
  }

  @Test
  void however_much_the_first_genre_comes_to_the_others_are_read_too() {
    List<String> genres = List.of("Rock", "Pop", "Jazz");
    ScheduledRun begun = begin(new RunOrder.ImportPopularArtists(2, genres, "US"));
    store.add(
        begun,
        RunList.FOUND,
        IntStream.range(0, 10_000).mapToObj(i -> "K-many" + i + " event" + i).toList());
    samples.calls().clear();
    playOn(begun);
    assertThat(genres)
        .allMatch(
            genre ->
                samples.calls().all().stream()
                    .anyMatch(call -> call.target().contains("classificationName=" + genre)));
  }

  @Test
  void a_slice_that_came_to_nothing_is_tried_again_and_nobody_is_imported_twice() {
    due(60);
    ScheduledRun begun = begin(new RunOrder.UpdateActiveArtists(2_000, false));
    assertThat(deliver(message(1))).isEmpty();
    SQSMessage slice = message(1);
    imports.fail(_ -> true);
    assertThat(deliver(slice)).containsExactly("m");
    assertThat(sent.broughtBack()).hasSize(1);
    imports.fail(_ -> false);
    // A try that was cut off had begun some.
    IntStream.range(0, 30)
        .forEach(i -> imports.begin("K-due" + i, true, Set.of(), begun.startedAt()));
    IntStream.range(0, 10).forEach(i -> imports.end("K-due" + i));
    slice.setAttributes(Map.of("ApproximateReceiveCount", "2"));
    assertThat(deliver(slice)).isEmpty();
    ScheduledRun run = playOn(begun);
    assertThat(run.state()).isEqualTo(RunState.COMPLETED);
    assertThat(run.retries()).isEqualTo(1);
    assertThat(run.counts())
        .containsEntry("fresh", 10)
        .containsEntry("joined", 20)
        .containsEntry("started", 30);
    assertThat(imports.begun()).hasSize(60);
  }

  @Test
  void what_an_earlier_run_imported_is_imported_again() {
    due(2);
    play(new RunOrder.UpdateActiveArtists(10, false));
    imports.begun().forEach(imports::end);
    clock.advance(Duration.ofHours(6));
    ScheduledRun run = play(new RunOrder.UpdateActiveArtists(10, false));
    assertThat(run.counts()).containsEntry("started", 2);
  }

  @Test
  void an_import_that_cannot_be_begun_is_counted_and_holds_up_nobody() {
    due(60);
    imports.fail("K-due7"::equals);
    ScheduledRun run = play(new RunOrder.UpdateActiveArtists(2_000, false));
    assertThat(run.state()).isEqualTo(RunState.COMPLETED);
    assertThat(run.counts()).containsEntry("started", 59).containsEntry("failed", 1);
  }

  @Test
  void a_last_import_that_cannot_be_begun_fails_no_run() {
    due(Importing.SLICE + 1);
    imports.fail("K-due0"::equals);
    ScheduledRun run = play(new RunOrder.UpdateActiveArtists(2_000, false));
    assertThat(run.state()).isEqualTo(RunState.COMPLETED);
    assertThat(run.counts()).containsEntry("started", Importing.SLICE).containsEntry("failed", 1);
  }

  @Test
  void a_message_that_comes_again_after_its_slice_asks_for_the_next_once_more() {
    due(1);
    ScheduledRun begun = begin(new RunOrder.UpdateActiveArtists(10, false));
    SQSMessage first = message(1);
    deliver(first);
    // The function was cut off before it sent.
    sent.take();
    first.setAttributes(Map.of("ApproximateReceiveCount", "2"));
    deliver(first);
    assertThat(playOn(begun).state()).isEqualTo(RunState.COMPLETED);
    assertThat(imports.asked()).hasSize(1);
  }

  @Test
  void a_slice_whose_answer_was_lost_asks_for_the_next() {
    due(120);
    answersAreLost = true;
    ScheduledRun run = play(new RunOrder.UpdateActiveArtists(2_000, false));
    assertThat(run.state()).isEqualTo(RunState.COMPLETED);
    assertThat(run.slice()).isEqualTo(1 + 3);
    assertThat(run.retries()).isZero();
  }

  @Test
  void a_copy_of_an_earlier_message_asks_for_nothing() {
    due(120);
    begin(new RunOrder.UpdateActiveArtists(2_000, false));
    SQSMessage first = message(1);
    deliver(first);
    deliver(message(1));
    deliver(message(1));
    sent.take();
    deliver(first);
    assertThat(sent.take()).isEmpty();
  }

  @Test
  void of_copies_of_a_message_one_goes_on() {
    due(120);
    begin(new RunOrder.UpdateActiveArtists(2_000, false));
    SQSMessage first = message(1);
    whilePlanning(() -> deliver(first));
    deliver(first);
    assertThat(sent.take()).hasSize(1);
    deliver(first);
    assertThat(sent.take()).isEmpty();
  }

  @Test
  void a_copy_that_plans_anew_leaves_the_plan_as_it_is() {
    due(120);
    ScheduledRun begun = begin(new RunOrder.UpdateActiveArtists(2_000, false));
    SQSMessage first = message(1);
    whilePlanning(
        () -> {
          deliver(first);
          left = 30;
        });
    deliver(first);
    ScheduledRun run = playOn(begun);
    assertThat(run.state()).isEqualTo(RunState.COMPLETED);
    assertThat(run.plan()).isEqualTo("planned all 120");
    assertThat(imports.begun()).hasSize(120);
  }

  @Test
  void a_slice_that_is_done_again_goes_on_with_the_plan_that_it_had_made() {
    due(120);
    ScheduledRun begun = begin(new RunOrder.UpdateActiveArtists(2_000, false));
    List<String> made = List.of("K-due1", "K-due2");
    store.keep(begun.id(), RunList.PLAN, made);
    ScheduledRun run = playOn(begun);
    assertThat(run.plan()).startsWith("planned 2 of 120");
    assertThat(imports.begun()).containsExactlyInAnyOrderElementsOf(made);
  }

  @Test
  void a_run_whose_slice_died_has_failed_and_the_next_one_may_begin() {
    ScheduledRun begun = begin(new RunOrder.UpdateActiveArtists(10, false));
    SQSMessage dead = message(6);
    dead.setEventSourceArn(DEAD_LETTERS);
    assertThat(deliver(dead)).isEmpty();
    ScheduledRun run = stored(begun);
    assertThat(run.state()).isEqualTo(RunState.FAILED);
    assertThat(run.error()).contains("five times");
    assertThat(meter.sum("DeadLetters runs")).isEqualTo(1);
    assertThat(runs.begin(new RunOrder.UpdateActiveArtists(10, false)))
        .isInstanceOf(RunClaim.Started.class);
  }

  @Test
  void what_nobody_can_read_dies_and_ends_no_run() {
    SQSMessage message = new SQSMessage();
    message.setMessageId("m");
    message.setBody("{");
    message.setAttributes(Map.of("ApproximateReceiveCount", "1"));
    message.setEventSourceArn("arn:aws:sqs:us-east-1:000000000000:RunsQueue");
    assertThat(deliver(message)).containsExactly("m");
    message.setEventSourceArn(DEAD_LETTERS);
    assertThat(deliver(message)).isEmpty();
  }

  @Test
  void a_schedule_begins_a_run_and_joins_one_that_is_under_way() {
    ScheduleHandler schedule = new ScheduleHandler(runs, Meter.NONE);
    TestContext context = new TestContext(Duration.ofSeconds(30));
    Map<String, Object> first =
        schedule.handleRequest(Map.of("job", "update-active-artists", "limit", 7), context);
    assertThat(first).containsEntry("joined", false);
    assertThat(schedule.handleRequest(Map.of("job", "update-active-artists"), context))
        .containsEntry("runId", first.get("runId"))
        .containsEntry("joined", true);
    assertThat(store.find(CronJob.UPDATE_ACTIVE_ARTISTS, (String) first.get("runId")))
        .get()
        .returns("{\"limit\":7,\"forceSync\":false}", ScheduledRun::order);
  }

  @Test
  void lines_of_a_slice_are_found_by_the_run_and_its_job() {
    due(1);
    ScheduledRun begun = begin(new RunOrder.UpdateActiveArtists(10, false));
    List<Map<String, String>> seen = new CopyOnWriteArrayList<>();
    imports.fail(
        _ -> {
          seen.add(MDC.getCopyOfContextMap());
          return false;
        });
    playOn(begun);
    assertThat(seen)
        .singleElement(as(MAP))
        .containsEntry("jobId", begun.id())
        .containsEntry("job", "update-active-artists");
  }

  @Test
  void what_nobody_can_read_is_not_told_of_as_the_slice_before_it() {
    begin(new RunOrder.CalculateTrending());
    SQSMessage slice = message(1);
    deliver(slice);
    slice.setBody("{");
    assertThat(deliver(slice)).containsExactly("m");
    assertThat(MDC.get("jobId")).isNull();
  }

  private void due(int count) {
    IntStream.range(0, count)
        .forEach(
            i ->
                due.add(
                    new DueArtist("artist-" + i, "K-due" + i, clock.instant().minusSeconds(i))));
  }

  private void store(String attraction) {
    Instant now = clock.instant();
    Artist stored = library.artists().putShell(attraction, Ids.artist(attraction), null, now);
    assertThat(stored.tmAttractionId()).isEqualTo(attraction);
  }

  private static String unique() {
    return UUID.randomUUID().toString();
  }

  private ScheduledRun begin(RunOrder order) {
    sent.take();
    return runs.begin(order).run();
  }

  /** Begins a run and delivers its messages to its end. */
  private ScheduledRun play(RunOrder order) {
    return playOn(begin(order));
  }

  private ScheduledRun playOn(ScheduledRun begun) {
    while (stored(begun).isRunning()) {
      assertThat(deliver(message(1))).isEmpty();
    }
    return stored(begun);
  }

  private ScheduledRun stored(ScheduledRun run) {
    return store.find(run.job(), run.id()).orElseThrow();
  }

  /** The message that was sent last. */
  private SQSMessage message(int receives) {
    SQSMessage message = new SQSMessage();
    message.setMessageId("m");
    message.setReceiptHandle("receipt");
    message.setBody(sent.take().getLast().body());
    message.setAttributes(Map.of("ApproximateReceiveCount", Integer.toString(receives)));
    message.setEventSourceArn("arn:aws:sqs:us-east-1:000000000000:RunsQueue");
    return message;
  }

  /** Which messages were not handled. */
  private List<String> deliver(SQSMessage message) {
    SQSEvent event = new SQSEvent();
    event.setRecords(List.of(message));
    return handler
        .handleRequest(event, new TestContext(Duration.ofSeconds(60)))
        .getBatchItemFailures()
        .stream()
        .map(failure -> failure.getItemIdentifier())
        .toList();
  }
}
