package io.backline.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.backline.model.ImportScope;
import io.backline.model.ImportUse;
import io.backline.model.Job;
import io.backline.model.Meter;
import io.backline.model.Metric;
import io.backline.model.PhaseMessage;
import io.backline.model.PhaseName;
import io.backline.providers.Provider;
import io.backline.providers.ProviderException;
import io.backline.providers.ProviderFault;
import io.backline.store.JobStore;
import io.backline.store.Parallel;
import io.backline.testkit.DynamoDbLocal;
import io.backline.testkit.HandClock;
import io.backline.testkit.SentMessages;
import io.backline.testkit.TestContext;
import io.backline.testkit.TestTables;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What records of imports say that they took. */
@ExtendWith(DynamoDbLocal.class)
final class ImportUseOfRunsTest {
  private static final Environment URLS =
      Environment.load(Map.of("SHOWS_QUEUE_URL", "shows", "WRAPUP_QUEUE_URL", "wrapUp"));

  private final HandClock clock = new HandClock(Instant.parse("2026-11-21T14:00:00Z"));
  private final Meter calls = new CountedCalls(Meter.NONE);
  private final SentMessages sent = new SentMessages();
  private final JobStore jobs;
  private final Job job;

  ImportUseOfRunsTest(TestTables tables) {
    jobs = new JobStore(tables.client(), tables.name("StatusTable"), clock);
    job = jobs.claim("K" + UUID.randomUUID(), "job-1", false, ImportScope.WHOLE).job();
  }

  @AfterEach
  void end() {
    jobs.abandon(job, "the test is over");
  }

  @Test
  void an_import_knows_what_all_of_its_runs_took() {
    handle(
        _ -> {
          call("spotify", "answered", 2);
          clock.advance(Duration.ofSeconds(3));
          return new PhaseResult.HandOn();
        });
    handle(
        run -> {
          call("spotify", "rateLimited", 1);
          run.report(phase -> phase.shows(10, 5, 0));
          call("ticketmaster", "broken", 1);
          clock.advance(Duration.ofSeconds(1));
          return new PhaseResult.Done();
        });
    ImportUse use = use();
    assertThat(use.calls()).containsOnly(Map.entry("spotify", 3), Map.entry("ticketmaster", 1));
    assertThat(use.workedMillis()).isEqualTo(4_000);
    assertThat(use.memoryMb()).isPositive();
    // 4 GB-seconds and two invocations, at list price.
    assertThat(use.dollars()).isCloseTo(0.0000537, within(0.0000001));
    assertThat(use.retries()).isZero();
  }

  @Test
  void calls_that_were_not_made_are_no_calls() {
    handle(
        _ -> {
          call("spotify", "overBudget", 1);
          call("spotify", "leftAlone", 1);
          return new PhaseResult.Done();
        });
    assertThat(use().calls()).isEmpty();
  }

  @Test
  void what_is_tried_again_is_counted_and_so_are_the_calls_of_what_came_to_nothing() {
    handle(
        _ -> {
          call("spotify", "broken", 1);
          throw new ProviderException(
              new ProviderFault.Broken(Provider.SPOTIFY, "GET", "HTTP 502"));
        });
    assertThat(use().calls()).containsOnly(Map.entry("spotify", 1));
    assertThat(use().retries()).isEqualTo(1);
    assertThat(jobs.update(stored(), stored().resumed(clock.instant()))).isTrue();
    assertThat(use().retries()).isEqualTo(2);
  }

  @Test
  void threads_that_report_side_by_side_tell_of_each_call_once() {
    handle(
        run -> {
          Parallel.map(
              IntStream.rangeClosed(1, 30).boxed().toList(),
              10,
              page -> {
                call("ticketmaster", "answered", 1);
                return run.report(phase -> phase.shows(100, page, 0));
              });
          return new PhaseResult.Done();
        });
    assertThat(use().calls()).containsOnly(Map.entry("ticketmaster", 30));
  }

  @Test
  void a_report_that_changes_nothing_writes_nothing_and_leaves_the_calls_to_the_next() {
    handle(
        run -> {
          run.report(phase -> phase.shows(10, 5, 0));
          long revision = stored().revision();
          call("ticketmaster", "answered", 1);
          run.report(phase -> phase.shows(10, 5, 0));
          assertThat(stored().revision()).isEqualTo(revision);
          return new PhaseResult.Done();
        });
    assertThat(use().calls()).containsOnly(Map.entry("ticketmaster", 1));
  }

  @Test
  void the_next_import_begins_with_nothing() {
    handle(
        _ -> {
          call("ticketmaster", "answered", 1);
          return new PhaseResult.Done();
        });
    assertThat(stored().next("job-2", ImportScope.WHOLE, clock.instant()).use())
        .isEqualTo(ImportUse.NONE);
  }

  private void call(String provider, String outcome, int times) {
    for (int i = 0; i < times; i++) {
      calls.count(Metric.PROVIDER_CALLS, provider, outcome);
    }
  }

  private Job stored() {
    return jobs.find(job.artistId()).orElseThrow();
  }

  private ImportUse use() {
    return stored().use();
  }

  /** Delivers what was sent last, or else what begins the phase. */
  private void handle(PhaseWork work) {
    List<SentMessages.Sent> before = sent.take();
    String body =
        before.isEmpty()
            ? Json.write(PhaseMessage.begin(job, PhaseName.SHOWS))
            : before.getLast().body();
    PhaseRunner runner =
        new PhaseRunner(
            Map.of(PhaseName.SHOWS, work), jobs, Queues.of(sent, URLS), clock, new Random(1));
    assertThat(
            runner
                .handle(
                    Events.of(List.of(Events.message("m" + UUID.randomUUID(), body, 1))),
                    Deadline.of(new TestContext(Duration.ofMinutes(1)), clock))
                .getBatchItemFailures())
        .isEmpty();
  }
}
