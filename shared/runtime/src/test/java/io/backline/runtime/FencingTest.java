package io.backline.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.backline.model.ImportScope;
import io.backline.model.Job;
import io.backline.model.PhaseMessage;
import io.backline.model.PhaseName;
import io.backline.model.PhaseState;
import io.backline.model.Stage;
import io.backline.providers.Provider;
import io.backline.providers.ProviderException;
import io.backline.providers.ProviderFault;
import io.backline.store.JobStore;
import io.backline.store.Parallel;
import io.backline.testkit.DynamoDbLocal;
import io.backline.testkit.HandClock;
import io.backline.testkit.SentMessages;
import io.backline.testkit.SentMessages.Sent;
import io.backline.testkit.TestContext;
import io.backline.testkit.TestTables;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Copies of messages, and messages of runs that were overtaken. */
@ExtendWith(DynamoDbLocal.class)
final class FencingTest {
  private static final Environment URLS =
      Environment.load(
          Map.of(
              "IDENTITY_QUEUE_URL", "identity",
              "SHOWS_QUEUE_URL", "shows",
              "CATALOG_QUEUE_URL", "catalog",
              "EVIDENCE_QUEUE_URL", "evidence",
              "WRAPUP_QUEUE_URL", "wrapUp",
              "ENRICHMENT_QUEUE_URL", "enrichment",
              "SETLISTS_QUEUE_URL", "setlists"));
  private static final int COPIES = 10;
  private static final PhaseWork DONE = _ -> new PhaseResult.Done();
  private static final PhaseWork HAND_ON = _ -> new PhaseResult.HandOn();

  private final HandClock clock = new HandClock(Instant.parse("2026-11-21T14:00:00Z"));
  private final SentMessages sent = new SentMessages();
  private final AtomicInteger runs = new AtomicInteger();
  private final JobStore jobs;
  private final Job job;

  FencingTest(TestTables tables) {
    jobs = new JobStore(tables.client(), tables.name("StatusTable"), clock);
    job = jobs.claim("K" + UUID.randomUUID(), "job-1", false, ImportScope.WHOLE).job();
  }

  @Test
  void of_many_copies_of_a_message_that_waits_one_is_put_back() {
    handle(begin(PhaseName.CATALOG), limited(Duration.ofHours(9)));
    PhaseMessage waiting = message();
    for (int hop = 0; hop < 5; hop++) {
      clock.advance(Duration.ofMinutes(15));
      atOnce(waiting, DONE);
      // Several may be sent in the race, and one of them is heeded.
      messages().forEach(message -> handle(message, DONE));
      waiting = message();
    }
    assertThat(runs).hasValue(1);
  }

  @Test
  void copies_that_come_one_after_the_other_send_nothing_on() {
    handle(begin(PhaseName.CATALOG), limited(Duration.ofHours(9)));
    PhaseMessage waiting = message();
    clock.advance(Duration.ofMinutes(15));
    Collections.nCopies(COPIES, waiting).forEach(copy -> handle(copy, DONE));
    assertThat(messages()).hasSize(1);
  }

  @Test
  void the_first_message_that_comes_again_during_a_wait_sends_nothing_on() {
    handle(begin(PhaseName.CATALOG), limited(Duration.ofHours(9)));
    assertThat(messages()).hasSize(1);
    handle(begin(PhaseName.CATALOG), DONE);
    assertThat(messages()).isEmpty();
  }

  @Test
  void what_an_overtaken_run_has_sent_is_not_heeded() {
    handle(begin(PhaseName.SHOWS), HAND_ON);
    PhaseMessage overtaken = message();
    handle(begin(PhaseName.SHOWS), HAND_ON);
    PhaseMessage rest = message();
    handle(overtaken, DONE);
    assertThat(state(PhaseName.SHOWS)).isEqualTo(PhaseState.RUNNING);
    handle(rest, DONE);
    assertThat(state(PhaseName.SHOWS)).isEqualTo(PhaseState.COMPLETED);
    assertThat(runs).hasValue(3);
  }

  @Test
  void a_first_message_that_comes_late_does_not_begin_a_phase_anew_that_went_on() {
    handle(begin(PhaseName.SHOWS), HAND_ON);
    handle(message(), HAND_ON);
    Job before = stored();
    handle(begin(PhaseName.SHOWS), DONE);
    assertThat(stored()).isEqualTo(before);
    assertThat(runs).hasValue(2);
  }

  @Test
  void a_message_whose_run_died_goes_on_when_it_comes_again() {
    handle(begin(PhaseName.SHOWS), HAND_ON);
    PhaseMessage rest = message();
    handle(
        rest,
        _ -> {
          throw new IllegalStateException("the run dies, says the test");
        });
    handle(rest, DONE);
    assertThat(state(PhaseName.SHOWS)).isEqualTo(PhaseState.COMPLETED);
  }

  @Test
  void a_run_ends_where_its_phase_was_settled_by_somebody_else() {
    AtomicBoolean wentOn = new AtomicBoolean();
    handle(
        begin(PhaseName.SHOWS),
        run -> {
          jobs.change(job.artistId(), job.jobId(), PhaseName.SHOWS, seen -> seen.failed("dead"));
          run.report(seen -> seen.shows(2, 1, 0));
          wentOn.set(true);
          return new PhaseResult.Done();
        });
    assertThat(wentOn).isFalse();
    assertThat(state(PhaseName.SHOWS)).isEqualTo(PhaseState.FAILED);
  }

  @Test
  void of_two_copies_only_the_one_that_found_nobody_at_work_is_the_first_run() {
    List<Boolean> first = Collections.synchronizedList(new ArrayList<>());
    PhaseWork noting =
        run -> {
          first.add(run.isFirst());
          return new PhaseResult.HandOn();
        };
    atOnce(begin(PhaseName.SHOWS), noting);
    assertThat(first).hasSizeGreaterThan(1).containsOnlyOnce(true);
  }

  @Test
  void waits_of_seconds_that_add_up_do_not_become_a_pause() {
    handle(begin(PhaseName.SHOWS), limited(Duration.ofSeconds(4)));
    for (int i = 0; i < 500; i++) {
      PhaseMessage next = message();
      clock.advance(Duration.ofSeconds(6));
      handle(next, limited(Duration.ofSeconds(4)));
    }
    assertThat(stored().phases().shows().waiting().isPause()).isFalse();
  }

  @Test
  void a_message_of_an_older_job_changes_nothing_of_a_newer_one() {
    handle(begin(PhaseName.SHOWS), HAND_ON);
    PhaseMessage late = message();
    Job newer = jobs.takeOver(job.tmAttractionId(), "job-2");
    handle(late, DONE);
    handle(begin(PhaseName.IDENTITY), DONE);
    assertThat(stored()).isEqualTo(newer);
    assertThat(messages()).isEmpty();
    assertThat(runs).hasValue(1);
  }

  @Test
  void ten_copies_of_every_message_settle_each_phase_once() {
    Map<PhaseName, Integer> settled = new EnumMap<>(PhaseName.class);
    List<PhaseMessage> due = List.of(begin(PhaseName.IDENTITY), begin(PhaseName.SHOWS));
    while (!due.isEmpty()) {
      for (PhaseMessage message : due) {
        long before = stored().revision();
        atOnce(message, DONE);
        settled.merge(message.phase(), stored().revision() > before ? 1 : 0, Integer::sum);
      }
      due = messages();
    }
    assertThat(stored().stage()).isEqualTo(Stage.COMPLETED);
    assertThat(stored().isOver()).isTrue();
    assertThat(settled).hasSize(PhaseName.values().length).containsValues(1).doesNotContainValue(2);
  }

  @Test
  void a_provider_that_says_five_minutes_for_ever_pauses_the_import_and_ends_it_after_days() {
    Instant start = clock.instant();
    handle(begin(PhaseName.SHOWS), DONE);
    handle(begin(PhaseName.IDENTITY), limited(Duration.ofMinutes(5)));
    boolean paused = false;
    for (List<PhaseMessage> next = messages(); !next.isEmpty(); next = messages()) {
      clock.advance(Duration.ofHours(1));
      next.forEach(
          message ->
              handle(
                  message,
                  message.phase() == PhaseName.WRAP_UP
                      ? _ -> new PhaseResult.Pause()
                      : limited(Duration.ofMinutes(5))));
      paused |= stored().isPaused();
    }
    assertThat(paused).isTrue();
    assertThat(stored().stage()).isEqualTo(Stage.FAILED);
    assertThat(stored().phases().identity().reason()).contains("Spotify", "3 days");
    assertThat(Duration.between(start, clock.instant()))
        .isBetween(PhaseRunner.LONGEST_WAIT.minusHours(2), PhaseRunner.LONGEST_WAIT.plusHours(2));
  }

  @Test
  void who_gets_ahead_between_waits_may_wait_for_longer() {
    handle(begin(PhaseName.CATALOG), limited(Duration.ofHours(20)));
    for (int page = 1; page <= 5; page++) {
      PhaseMessage next = message();
      clock.advance(Duration.ofHours(21));
      String checkpoint = "page " + page;
      handle(
          next,
          run -> {
            run.checkpoint(checkpoint);
            return limited(Duration.ofHours(20)).run(run);
          });
    }
    assertThat(state(PhaseName.CATALOG)).isEqualTo(PhaseState.RUNNING);
  }

  private void atOnce(PhaseMessage message, PhaseWork work) {
    Parallel.map(
        Collections.nCopies(COPIES, message),
        COPIES,
        copy -> {
          handle(copy, work);
          return true;
        });
  }

  private void handle(PhaseMessage message, PhaseWork work) {
    PhaseWork counted =
        run -> {
          runs.incrementAndGet();
          return work.run(run);
        };
    var event = Events.of(List.of(Events.message("m", Json.write(message), 1)));
    new PhaseRunner(Map.of(message.phase(), counted), jobs, Queues.of(sent, URLS), clock)
        .handle(event, Deadline.of(new TestContext(Duration.ofMinutes(1)), clock));
  }

  private PhaseMessage begin(PhaseName name) {
    return PhaseMessage.begin(job, name);
  }

  /** The only one that was sent. */
  private PhaseMessage message() {
    List<PhaseMessage> messages = messages();
    assertThat(messages).hasSize(1);
    return messages.getFirst();
  }

  private List<PhaseMessage> messages() {
    return sent.take().stream().map(Sent::body).map(Queues::read).toList();
  }

  private Job stored() {
    return jobs.find(job.artistId()).orElseThrow();
  }

  private PhaseState state(PhaseName name) {
    return stored().phases().get(name).state();
  }

  private PhaseWork limited(Duration time) {
    return _ -> {
      throw new ProviderException(
          new ProviderFault.RateLimited(
              Provider.SPOTIFY, "GET /", clock.instant().plus(time), "a test's quota"));
    };
  }
}
