package io.backline.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import io.backline.model.CallPriority;
import io.backline.model.ImportPart;
import io.backline.model.ImportScope;
import io.backline.model.Job;
import io.backline.model.Phase;
import io.backline.model.PhaseMessage;
import io.backline.model.PhaseName;
import io.backline.model.PhaseState;
import io.backline.model.Stage;
import io.backline.model.Waiting;
import io.backline.providers.Provider;
import io.backline.providers.ProviderException;
import io.backline.providers.ProviderFault;
import io.backline.store.Claim;
import io.backline.store.JobStore;
import io.backline.store.Parallel;
import io.backline.testkit.DynamoDbLocal;
import io.backline.testkit.HandClock;
import io.backline.testkit.SentMessages;
import io.backline.testkit.SentMessages.BroughtBack;
import io.backline.testkit.SentMessages.Sent;
import io.backline.testkit.TestContext;
import io.backline.testkit.TestTables;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(DynamoDbLocal.class)
final class PhaseRunnerTest {
  private static final Environment URLS =
      Environment.load(
          Map.of(
              "IDENTITY_QUEUE_URL", "https://sqs/identity",
              "SHOWS_QUEUE_URL", "https://sqs/shows",
              "CATALOG_QUEUE_URL", "https://sqs/catalog",
              "EVIDENCE_QUEUE_URL", "https://sqs/evidence",
              "WRAPUP_QUEUE_URL", "https://sqs/wrapUp",
              "ENRICHMENT_QUEUE_URL", "https://sqs/enrichment",
              "SETLISTS_QUEUE_URL", "https://sqs/setlists"));
  // The whole of each wait.
  private static final RandomGenerator LONGEST =
      new RandomGenerator() {
        @Override
        public long nextLong() {
          return Long.MAX_VALUE;
        }

        @Override
        public long nextLong(long origin, long bound) {
          return bound - 1;
        }
      };
  private static final PhaseWork DONE = _ -> new PhaseResult.Done();
  private static final PhaseWork FOR_NOW = _ -> new PhaseResult.Pause();
  private static final PhaseWork FAULTY =
      _ -> {
        throw new IllegalStateException("expected by the test");
      };

  private final HandClock clock = new HandClock(Instant.parse("2026-11-21T14:00:00Z"));
  private final SentMessages sent = new SentMessages();
  private final JobStore jobs;
  private final Job job;

  PhaseRunnerTest(TestTables tables) {
    jobs = new JobStore(tables.client(), tables.name("StatusTable"), clock);
    job = jobs.claim("K" + UUID.randomUUID(), "job-1", false, ImportScope.WHOLE).job();
  }

  @Test
  void a_known_artist_goes_on_to_the_catalogue_and_the_evidence() {
    assertThat(succeeds(PhaseName.IDENTITY, DONE)).isTrue();
    assertThat(messages()).containsExactlyElementsOf(afterIdentity());
    assertThat(state(PhaseName.IDENTITY)).isEqualTo(PhaseState.COMPLETED);
  }

  @Test
  void an_unknown_artist_ends_the_import_and_sends_nothing() {
    succeeds(PhaseName.IDENTITY, _ -> new PhaseResult.Fail("nobody"));
    assertThat(messages()).isEmpty();
    assertThat(stored().stage()).isEqualTo(Stage.FAILED);
    assertThat(stored().phases().identity().reason()).isEqualTo("nobody");
  }

  @Test
  void whoever_settles_last_sends_wrap_up() {
    succeeds(PhaseName.IDENTITY, DONE);
    succeeds(PhaseName.SHOWS, _ -> new PhaseResult.Fail("down"));
    succeeds(PhaseName.EVIDENCE, DONE);
    sent.take();
    succeeds(PhaseName.CATALOG, _ -> new PhaseResult.Skip("not on Spotify"));
    assertThat(messages()).containsExactly(PhaseMessage.begin(job, PhaseName.WRAP_UP));
    assertThat(state(PhaseName.CATALOG)).isEqualTo(PhaseState.SKIPPED);
  }

  @Test
  void phases_that_settle_at_once_send_wrap_up_at_least_once_and_it_runs_once() {
    succeeds(PhaseName.IDENTITY, DONE);
    sent.take();
    List<PhaseName> side = List.of(PhaseName.SHOWS, PhaseName.CATALOG, PhaseName.EVIDENCE);
    Parallel.map(side, side.size(), name -> succeeds(name, DONE));
    List<PhaseMessage> wrapUps = messages();
    assertThat(wrapUps).isNotEmpty().containsOnly(PhaseMessage.begin(job, PhaseName.WRAP_UP));
    List<String> runs = new ArrayList<>();
    wrapUps.forEach(_ -> succeeds(PhaseName.WRAP_UP, noting(runs)));
    succeeds(PhaseName.WRAP_UP, noting(runs));
    assertThat(runs).hasSize(1);
    assertThat(stored().stage()).isEqualTo(Stage.COMPLETED);
  }

  @Test
  void a_message_that_comes_again_after_settling_sends_the_followers_again() {
    succeeds(PhaseName.IDENTITY, DONE);
    sent.take();
    List<String> runs = new ArrayList<>();
    assertThat(succeeds(PhaseName.IDENTITY, noting(runs))).isTrue();
    assertThat(runs).isEmpty();
    assertThat(messages()).containsExactlyElementsOf(afterIdentity());
  }

  @Test
  void behind_an_end_that_served_something_setlists_begin_at_once_and_enrichment_seconds_later() {
    end();
    assertThat(sent.take())
        .extracting(Sent::queueUrl, Sent::delaySeconds)
        .containsExactly(tuple("https://sqs/enrichment", 5), tuple("https://sqs/setlists", 0));
    assertThat(succeeds(PhaseName.WRAP_UP, DONE)).isTrue();
    assertThat(messages())
        .containsExactly(
            PhaseMessage.begin(job, PhaseName.ENRICHMENT),
            PhaseMessage.begin(job, PhaseName.SETLISTS));
  }

  @Test
  void setlists_alone_are_begun_by_a_wrap_up_that_nothing_comes_before() {
    end();
    PhaseName[] behind = {PhaseName.ENRICHMENT, PhaseName.SETLISTS};
    Stream.of(behind).forEach(name -> succeeds(name, DONE));
    sent.take();
    ImportScope setlists = new ImportScope(Set.of(ImportPart.SETLISTS), CallPriority.BACKGROUND);
    Job alone = jobs.claim(job.tmAttractionId(), "job-2", true, setlists).job();
    handle(PhaseMessage.begin(alone, PhaseName.WRAP_UP), 1, DONE);
    assertThat(messages()).containsExactly(PhaseMessage.begin(alone, PhaseName.SETLISTS));
    handle(PhaseMessage.begin(alone, PhaseName.SETLISTS), 1, DONE);
    assertThat(stored().isOver()).isTrue();
  }

  @Test
  void an_import_that_failed_is_not_enriched() {
    succeeds(PhaseName.IDENTITY, DONE);
    succeeds(PhaseName.SHOWS, _ -> new PhaseResult.Fail("down"));
    succeeds(PhaseName.CATALOG, _ -> new PhaseResult.Fail("down"));
    succeeds(PhaseName.EVIDENCE, DONE);
    sent.take();
    succeeds(PhaseName.WRAP_UP, DONE);
    assertThat(stored().stage()).isEqualTo(Stage.FAILED);
    assertThat(messages()).isEmpty();
  }

  @Test
  void enrichment_waits_and_ends_behind_a_complete_import() {
    end();
    Job ended = stored();
    succeeds(PhaseName.ENRICHMENT, limitedUntil(clock.instant().plusSeconds(60)));
    assertThat(stored().stage()).isEqualTo(Stage.COMPLETED);
    assertThat(stored().phases().enrichment().waiting()).isNotNull();
    clock.advance(Duration.ofSeconds(61));
    succeeds(PhaseName.ENRICHMENT, DONE);
    assertThat(state(PhaseName.ENRICHMENT)).isEqualTo(PhaseState.COMPLETED);
    assertThat(stored().revision()).isGreaterThan(ended.revision());
    assertThat(stored().completedAt()).isEqualTo(ended.completedAt());
  }

  @Test
  void enrichment_that_gets_no_usable_answer_fails_quietly() {
    end();
    PhaseMessage fifth = PhaseMessage.begin(job, PhaseName.ENRICHMENT);
    for (int attempt = 1; attempt < PhaseRunner.MAX_ATTEMPTS; attempt++) {
      fifth = fifth.again();
    }
    assertThat(handle(fifth, 1, broken())).isTrue();
    assertThat(state(PhaseName.ENRICHMENT)).isEqualTo(PhaseState.FAILED);
    assertThat(stored().stage()).isEqualTo(Stage.COMPLETED);
  }

  @Test
  void a_newer_job_ends_the_enrichment_of_an_earlier_one() {
    end();
    PhaseWork overtaken =
        run -> {
          jobs.claim(job.tmAttractionId(), "job-2", true, ImportScope.WHOLE);
          run.report(phase -> phase.recordings(100, 50, 0, 0));
          throw new AssertionError("the enrichment went on");
        };
    assertThat(succeeds(PhaseName.ENRICHMENT, overtaken)).isTrue();
    assertThat(stored().jobId()).isEqualTo("job-2");
    assertThat(state(PhaseName.ENRICHMENT)).isEqualTo(PhaseState.PENDING);
  }

  @Test
  void a_function_takes_the_messages_of_its_own_phases_only() {
    PhaseMessage message = PhaseMessage.begin(job, PhaseName.SHOWS);
    var event = Events.of(List.of(Events.message("m", Json.write(message), 1)));
    assertThat(runner(PhaseName.CATALOG, DONE).handle(event, deadline()).getBatchItemFailures())
        .hasSize(1);
    assertThat(state(PhaseName.SHOWS)).isEqualTo(PhaseState.PENDING);
  }

  @Test
  void a_provider_that_asks_to_wait_is_waited_for_without_sleeping() {
    Instant until = clock.instant().plus(Duration.ofHours(9));
    assertThat(succeeds(PhaseName.CATALOG, limitedUntil(until))).isTrue();
    assertThat(stored().phases().catalog().waiting())
        .isEqualTo(new Waiting("spotify", clock.instant(), until));
    assertThat(sent.take()).extracting(Sent::delaySeconds).containsExactly(900);
    assertThat(stored().isAlive(until)).isTrue();
  }

  @Test
  void whoever_brings_the_import_to_a_pause_has_it_added_up_for_now() {
    pause();
    assertThat(messages())
        .containsExactly(
            PhaseMessage.begin(job, PhaseName.CATALOG), PhaseMessage.begin(job, PhaseName.WRAP_UP));
    succeeds(PhaseName.WRAP_UP, FOR_NOW);
    assertThat(messages()).isEmpty();
    assertThat(stored().stage()).isEqualTo(Stage.PARTIAL);
    assertThat(stored().isPaused()).isTrue();
    assertThat(jobs.claim(job.tmAttractionId(), "job-2", true, ImportScope.WHOLE))
        .isInstanceOf(Claim.Joined.class);
  }

  @Test
  void a_pause_ends_by_itself_and_the_import_comes_to_its_end() {
    pause();
    succeeds(PhaseName.WRAP_UP, FOR_NOW);
    sent.take();
    clock.advance(Duration.ofHours(9));
    List<Stage> seen = new ArrayList<>();
    succeeds(
        PhaseName.CATALOG,
        run -> {
          seen.add(stored().stage());
          return new PhaseResult.Done();
        });
    assertThat(seen).containsExactly(Stage.CATALOG);
    assertThat(messages()).containsExactly(PhaseMessage.begin(job, PhaseName.WRAP_UP));
    succeeds(PhaseName.WRAP_UP, DONE);
    assertThat(stored().stage()).isEqualTo(Stage.COMPLETED);
  }

  @Test
  void a_paused_message_is_put_back_without_adding_up_again() {
    pause();
    PhaseMessage waiting = Queues.read(sent.take().getFirst().body());
    succeeds(PhaseName.WRAP_UP, FOR_NOW);
    Job before = stored();
    clock.advance(Duration.ofMinutes(15));
    assertThat(handle(waiting, 1, DONE)).isTrue();
    assertThat(messages()).containsExactly(PhaseMessage.begin(job, PhaseName.CATALOG));
    assertThat(stored().phases().wrapUp()).isEqualTo(before.phases().wrapUp());
    assertThat(stored().isPaused()).isTrue();
  }

  @Test
  void a_message_that_comes_again_before_the_pause_was_added_up_sends_wrap_up_again() {
    pause();
    sent.take();
    succeeds(PhaseName.CATALOG, DONE);
    assertThat(messages()).containsExactly(PhaseMessage.begin(job, PhaseName.WRAP_UP));
  }

  @Test
  void of_phases_that_pause_for_different_times_each_goes_on_in_its_own() {
    succeeds(PhaseName.IDENTITY, DONE);
    succeeds(PhaseName.EVIDENCE, limitedUntil(clock.instant().plus(Duration.ofHours(1))));
    succeeds(PhaseName.CATALOG, limitedUntil(clock.instant().plus(Duration.ofHours(9))));
    sent.take();
    succeeds(PhaseName.SHOWS, DONE);
    assertThat(messages()).containsExactly(PhaseMessage.begin(job, PhaseName.WRAP_UP));
    succeeds(PhaseName.WRAP_UP, FOR_NOW);
    clock.advance(Duration.ofHours(1));
    succeeds(PhaseName.EVIDENCE, DONE);
    assertThat(messages()).containsExactly(PhaseMessage.begin(job, PhaseName.WRAP_UP));
    assertThat(stored().stage()).isEqualTo(Stage.CATALOG);
    succeeds(PhaseName.WRAP_UP, FOR_NOW);
    assertThat(stored().stage()).isEqualTo(Stage.PARTIAL);
    clock.advance(Duration.ofHours(8));
    succeeds(PhaseName.CATALOG, DONE);
    succeeds(PhaseName.WRAP_UP, DONE);
    assertThat(stored().stage()).isEqualTo(Stage.COMPLETED);
  }

  @Test
  void wrap_up_that_comes_while_a_phase_goes_on_again_adds_up_nothing() {
    pause();
    clock.advance(Duration.ofHours(9));
    succeeds(PhaseName.CATALOG, _ -> new PhaseResult.HandOn());
    sent.take();
    List<String> runs = new ArrayList<>();
    assertThat(succeeds(PhaseName.WRAP_UP, noting(runs))).isTrue();
    assertThat(runs).isEmpty();
    assertThat(state(PhaseName.WRAP_UP)).isEqualTo(PhaseState.PENDING);
  }

  @Test
  void wrap_up_for_now_has_no_say_once_the_pause_is_over() {
    pause();
    Instant end = clock.instant().plus(Duration.ofHours(9));
    PhaseWork overtaken =
        _ -> {
          clock.advance(Duration.between(clock.instant(), end));
          succeeds(PhaseName.CATALOG, DONE);
          return new PhaseResult.Pause();
        };
    assertThat(succeeds(PhaseName.WRAP_UP, overtaken)).isTrue();
    assertThat(stored().stage()).isEqualTo(Stage.WRAP_UP);
    succeeds(PhaseName.WRAP_UP, DONE);
    assertThat(stored().stage()).isEqualTo(Stage.COMPLETED);
  }

  @Test
  void wrap_up_that_cannot_add_up_for_now_does_not_end_the_import() {
    pause();
    PhaseMessage message = PhaseMessage.begin(job, PhaseName.WRAP_UP);
    assertThat(handle(message, PhaseRunner.MAX_RECEIVES, FAULTY)).isFalse();
    Addressee dead = Addressee.in(Json.write(message)).orElseThrow();
    new DeadEnds(jobs, Queues.of(sent, URLS)).settle(dead, "m", "expected by the test");
    assertThat(stored().hasEnded()).isFalse();
    clock.advance(Duration.ofHours(9));
    succeeds(PhaseName.CATALOG, DONE);
    succeeds(PhaseName.WRAP_UP, DONE);
    assertThat(stored().stage()).isEqualTo(Stage.COMPLETED);
  }

  @Test
  void an_identity_that_pauses_holds_up_the_rest_and_goes_on_with_it() {
    succeeds(PhaseName.SHOWS, DONE);
    succeeds(PhaseName.IDENTITY, limitedUntil(clock.instant().plus(Duration.ofHours(2))));
    succeeds(PhaseName.WRAP_UP, FOR_NOW);
    assertThat(stored().isPaused()).isTrue();
    clock.advance(Duration.ofHours(2));
    sent.take();
    succeeds(PhaseName.IDENTITY, DONE);
    assertThat(messages()).containsExactlyElementsOf(afterIdentity());
  }

  @Test
  void a_short_wait_is_delayed_just_beyond_its_end() {
    succeeds(PhaseName.CATALOG, limitedUntil(clock.instant().plusSeconds(30)));
    assertThat(sent.take()).extracting(Sent::delaySeconds).containsExactly(31);
  }

  @Test
  void a_message_that_comes_before_the_wait_is_over_is_put_back() {
    Instant until = clock.instant().plusSeconds(2_000);
    succeeds(PhaseName.CATALOG, limitedUntil(until));
    clock.advance(Duration.ofMinutes(15));
    List<String> runs = new ArrayList<>();
    handle(Queues.read(sent.take().getFirst().body()), 1, noting(runs));
    assertThat(runs).isEmpty();
    Sent again = sent.take().getFirst();
    assertThat(again.delaySeconds()).isEqualTo(900);
    clock.advance(Duration.ofSeconds(1_100));
    handle(Queues.read(again.body()), 1, noting(runs));
    assertThat(runs).hasSize(1);
    assertThat(stored().phases().catalog().waiting()).isNull();
  }

  @Test
  void a_provider_without_a_usable_answer_is_asked_again_at_growing_distances_and_then_no_more() {
    List<Integer> delays = new ArrayList<>();
    PhaseMessage message = PhaseMessage.begin(job, PhaseName.SHOWS);
    while (state(PhaseName.SHOWS) != PhaseState.FAILED) {
      assertThat(handle(message, 1, broken())).isTrue();
      for (Sent next : sent.take()) {
        delays.add(next.delaySeconds());
        message = Queues.read(next.body());
      }
    }
    assertThat(delays).containsExactly(2, 8, 32, 128);
    assertThat(stored().phases().shows().reason())
        .isEqualTo("Ticketmaster did not give a usable answer: HTTP 502");
  }

  @Test
  void attempts_are_counted_anew_where_the_run_got_ahead() {
    PhaseMessage third = PhaseMessage.begin(job, PhaseName.SHOWS).again().again();
    handle(
        third,
        1,
        run -> {
          run.checkpoint("page 2");
          return broken().run(run);
        });
    assertThat(messages())
        .extracting(PhaseMessage::cursor, PhaseMessage::attempt)
        .containsExactly(tuple("page 2", 1));
  }

  @Test
  void a_provider_that_refuses_is_not_asked_again() {
    ProviderFault refused =
        new ProviderFault.Refused(
            Provider.SPOTIFY, "GET /artists/1", 403, "http-403", "no Premium");
    succeeds(PhaseName.CATALOG, failing(refused));
    assertThat(messages()).isEmpty();
    assertThat(stored().phases().catalog().reason()).isEqualTo("Spotify refused (403): no Premium");
  }

  @Test
  void an_error_of_ours_brings_the_message_back_and_leaves_the_phase_to_the_dead_letters() {
    PhaseMessage message = PhaseMessage.begin(job, PhaseName.SHOWS);
    for (int receive = 1; receive <= PhaseRunner.MAX_RECEIVES; receive++) {
      assertThat(handle(message, receive, FAULTY)).isFalse();
      assertThat(state(PhaseName.SHOWS)).isEqualTo(PhaseState.RUNNING);
    }
  }

  @Test
  void the_last_receive_may_succeed() {
    PhaseMessage message = PhaseMessage.begin(job, PhaseName.SHOWS);
    assertThat(handle(message, PhaseRunner.MAX_RECEIVES, DONE)).isTrue();
    assertThat(state(PhaseName.SHOWS)).isEqualTo(PhaseState.COMPLETED);
  }

  @Test
  void what_failed_comes_back_after_growing_times_and_goes_to_the_dead_letters_at_once() {
    String body = Json.write(PhaseMessage.begin(job, PhaseName.SHOWS));
    for (int receive = 1; receive <= PhaseRunner.MAX_RECEIVES; receive++) {
      receive(Events.message("m", body, receive, "shows"), FAULTY);
    }
    assertThat(sent.broughtBack())
        .extracting(BroughtBack::queueUrl, BroughtBack::receiptHandle, BroughtBack::delaySeconds)
        .containsExactly(
            tuple("https://sqs/shows", "receipt-m", 2),
            tuple("https://sqs/shows", "receipt-m", 8),
            tuple("https://sqs/shows", "receipt-m", 32),
            tuple("https://sqs/shows", "receipt-m", 128),
            tuple("https://sqs/shows", "receipt-m", 0));
  }

  @Test
  void what_can_never_be_read_does_not_wait_for_the_dead_letters() {
    receive(Events.message("m", "{", 1, "shows"), DONE);
    assertThat(sent.broughtBack()).extracting(BroughtBack::delaySeconds).containsExactly(0);
  }

  @Test
  void a_queue_that_does_not_take_the_wait_keeps_the_message_all_the_same() {
    SQSMessage message = Events.message("m", "{", 1, "shows");
    sent.refuseToBringBack();
    assertThat(receive(message, DONE)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"version\": 99", "\"version\": 1, \"attempt\": \"many\""})
  void a_message_that_can_never_be_read_fails_the_phase_that_it_names(String flaw) {
    succeeds(PhaseName.IDENTITY, DONE);
    succeeds(PhaseName.EVIDENCE, DONE);
    succeeds(PhaseName.CATALOG, DONE);
    sent.take();
    assertThat(receive(Events.message("m", naming(job, flaw), 1), DONE)).isFalse();
    assertThat(state(PhaseName.SHOWS)).isEqualTo(PhaseState.FAILED);
    assertThat(stored().phases().shows().reason()).startsWith("an error of ours");
    assertThat(messages()).containsExactly(PhaseMessage.begin(job, PhaseName.WRAP_UP));
  }

  @Test
  void a_message_that_can_never_be_read_leaves_a_phase_alone_that_another_has_brought_further() {
    handle(PhaseMessage.begin(job, PhaseName.SHOWS), 1, _ -> new PhaseResult.HandOn());
    String poison = naming(job, "\"version\": 99");
    assertThat(receive(Events.message("poison", poison, 1), DONE)).isFalse();
    assertThat(state(PhaseName.SHOWS)).isEqualTo(PhaseState.RUNNING);
  }

  @Test
  void a_message_of_a_job_that_was_replaced_fails_no_phase_of_the_new_one() {
    clock.advance(Job.LEASE);
    jobs.claim(job.tmAttractionId(), "job-2", false, ImportScope.WHOLE);
    receive(Events.message("m", naming(job, "\"version\": 99"), 1), DONE);
    assertThat(state(PhaseName.SHOWS)).isEqualTo(PhaseState.PENDING);
  }

  @Test
  void a_second_run_of_a_phase_ends_the_first_at_its_next_report() {
    PhaseMessage message = PhaseMessage.begin(job, PhaseName.SHOWS);
    PhaseWork overtaken =
        run -> {
          handle(message, 1, second -> new PhaseResult.HandOn());
          run.report(phase -> phase.shows(9, 9, 0));
          throw new AssertionError("the first run went on");
        };
    assertThat(handle(message, 1, overtaken)).isTrue();
    assertThat(stored().phases().shows().total()).isNull();
  }

  @Test
  void an_identity_that_comes_again_sends_no_second_catalogue_once_it_runs() {
    succeeds(PhaseName.IDENTITY, _ -> new PhaseResult.Done());
    succeeds(PhaseName.CATALOG, _ -> new PhaseResult.HandOn());
    succeeds(PhaseName.EVIDENCE, _ -> new PhaseResult.HandOn());
    messages();
    succeeds(PhaseName.IDENTITY, _ -> new PhaseResult.Done());
    assertThat(messages()).isEmpty();
  }

  @Test
  void a_job_that_was_replaced_does_nothing() {
    clock.advance(Job.LEASE);
    Job next = jobs.claim(job.tmAttractionId(), "job-2", false, ImportScope.WHOLE).job();
    List<String> runs = new ArrayList<>();
    assertThat(succeeds(PhaseName.SHOWS, noting(runs))).isTrue();
    assertThat(runs).isEmpty();
    assertThat(messages()).isEmpty();
    assertThat(stored()).isEqualTo(next);
  }

  @Test
  void a_job_that_is_replaced_while_it_runs_ends_without_a_trace() {
    PhaseWork overtaken =
        run -> {
          clock.advance(Job.LEASE);
          jobs.claim(job.tmAttractionId(), "job-2", false, ImportScope.WHOLE);
          run.report(phase -> phase.shows(9, 9, 0));
          return new PhaseResult.Done();
        };
    assertThat(succeeds(PhaseName.SHOWS, overtaken)).isTrue();
    assertThat(messages()).isEmpty();
    assertThat(stored().phases().shows().state()).isEqualTo(PhaseState.PENDING);
  }

  @Test
  void the_rest_is_handed_on_from_the_last_checkpoint() {
    succeeds(
        PhaseName.SHOWS,
        run -> {
          run.report(phase -> phase.shows(400, 200, 0));
          run.checkpoint("page 1");
          run.checkpoint("page 2");
          return new PhaseResult.HandOn();
        });
    assertThat(messages()).containsExactly(PhaseMessage.begin(job, PhaseName.SHOWS).from("page 2"));
    assertThat(state(PhaseName.SHOWS)).isEqualTo(PhaseState.RUNNING);
  }

  @Test
  void what_is_no_message_comes_back_and_disturbs_no_other() {
    PhaseMessage message = PhaseMessage.begin(job, PhaseName.SHOWS);
    var event =
        Events.of(
            List.of(Events.message("bad", "{", 1), Events.message("good", Json.write(message), 1)));
    assertThat(runner(PhaseName.SHOWS, DONE).handle(event, deadline()).getBatchItemFailures())
        .extracting(failure -> failure.getItemIdentifier())
        .containsExactly("bad");
    assertThat(state(PhaseName.SHOWS)).isEqualTo(PhaseState.COMPLETED);
  }

  private List<PhaseMessage> afterIdentity() {
    return List.of(
        PhaseMessage.begin(job, PhaseName.CATALOG), PhaseMessage.begin(job, PhaseName.EVIDENCE));
  }

  /** Brings the import to where only the catalogue is missing, for nine hours. */
  private void pause() {
    List.of(PhaseName.IDENTITY, PhaseName.SHOWS, PhaseName.EVIDENCE)
        .forEach(name -> succeeds(name, DONE));
    sent.take();
    succeeds(PhaseName.CATALOG, limitedUntil(clock.instant().plus(Duration.ofHours(9))));
    assertThat(stored().stage()).isEqualTo(Stage.CATALOG);
  }

  /** Brings the import to a complete end. */
  private void end() {
    List.of(PhaseName.IDENTITY, PhaseName.SHOWS, PhaseName.CATALOG, PhaseName.EVIDENCE)
        .forEach(name -> succeeds(name, DONE));
    sent.take();
    succeeds(PhaseName.WRAP_UP, DONE);
  }

  private boolean succeeds(PhaseName name, PhaseWork work) {
    return handle(PhaseMessage.begin(job, name), 1, work);
  }

  private boolean handle(PhaseMessage message, int receives, PhaseWork work) {
    var event = Events.of(List.of(Events.message("m", Json.write(message), receives)));
    return runner(message.phase(), work).handle(event, deadline()).getBatchItemFailures().isEmpty();
  }

  /** Whether the shows' function is done with the message. */
  private boolean receive(SQSMessage message, PhaseWork work) {
    return runner(PhaseName.SHOWS, work)
        .handle(Events.of(List.of(message)), deadline())
        .getBatchItemFailures()
        .isEmpty();
  }

  private static String naming(Job job, String flaw) {
    return "{\"artistId\": \"%s\", \"tmAttractionId\": \"%s\", \"jobId\": \"%s\", \"phase\": \"shows\", %s}"
        .formatted(job.artistId(), job.tmAttractionId(), job.jobId(), flaw);
  }

  private PhaseRunner runner(PhaseName name, PhaseWork work) {
    return new PhaseRunner(Map.of(name, work), jobs, Queues.of(sent, URLS), clock, LONGEST);
  }

  private Deadline deadline() {
    return Deadline.of(new TestContext(Duration.ofMinutes(1)), clock);
  }

  /** What was sent, whoever sent it. */
  private List<PhaseMessage> messages() {
    return sent.take().stream()
        .map(Sent::body)
        .map(Queues::read)
        .map(message -> message.sentBy(null).afterWaiting(null))
        .toList();
  }

  private Job stored() {
    return jobs.find(job.artistId()).orElseThrow();
  }

  private PhaseState state(PhaseName name) {
    Phase phase = stored().phases().get(name);
    return phase.state();
  }

  private static PhaseWork noting(List<String> runs) {
    return run -> {
      runs.add(run.artistId());
      return new PhaseResult.Done();
    };
  }

  private static PhaseWork limitedUntil(Instant until) {
    return failing(
        new ProviderFault.RateLimited(Provider.SPOTIFY, "GET /albums/1", until, "quota used up"));
  }

  private static PhaseWork broken() {
    return failing(new ProviderFault.Broken(Provider.TICKETMASTER, "GET /events", "HTTP 502"));
  }

  private static PhaseWork failing(ProviderFault fault) {
    return _ -> {
      throw new ProviderException(fault);
    };
  }
}
