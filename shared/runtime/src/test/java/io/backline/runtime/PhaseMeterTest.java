package io.backline.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.backline.model.ImportScope;
import io.backline.model.Job;
import io.backline.model.PhaseMessage;
import io.backline.model.PhaseName;
import io.backline.providers.Provider;
import io.backline.providers.ProviderException;
import io.backline.providers.ProviderFault;
import io.backline.store.JobStore;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is measured of runs: done ones as well as dropped ones. */
@ExtendWith(DynamoDbLocal.class)
final class PhaseMeterTest {
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

  private final HandClock clock = new HandClock(Instant.parse("2026-11-21T14:00:00Z"));
  private final FakeMeter meter = new FakeMeter();
  private final JobStore jobs;
  private final Job job;

  PhaseMeterTest(TestTables tables) {
    jobs = new JobStore(tables.client(), tables.name("StatusTable"), clock);
    job = jobs.claim("K" + UUID.randomUUID(), "job-1", false, ImportScope.WHOLE).job();
  }

  @AfterEach
  void end() {
    jobs.abandon(job, "the test is over");
  }

  @Test
  void a_run_is_counted_by_what_it_came_to_and_measured() {
    handle(
        begin(),
        _ -> {
          clock.advance(Duration.ofSeconds(3));
          return new PhaseResult.Done();
        });
    assertThat(meter.counts()).containsExactly(Map.entry("PhaseRuns shows completed", 1.0));
    assertThat(meter.sum("PhaseDuration shows")).isEqualTo(3_000);
    assertThat(meter.flushes()).isEqualTo(1);
  }

  @Test
  void a_run_that_hands_on_is_counted_as_such() {
    handle(begin(), _ -> new PhaseResult.HandOn());
    assertThat(meter.counts()).containsExactly(Map.entry("PhaseRuns shows handedOn", 1.0));
  }

  @Test
  void a_provider_that_asks_to_wait_makes_a_run_that_waits() {
    Instant until = clock.instant().plusSeconds(60);
    handle(begin(), failing(new ProviderFault.RateLimited(Provider.SPOTIFY, "GET", until, "full")));
    assertThat(meter.counts()).containsExactly(Map.entry("PhaseRuns shows waiting", 1.0));
  }

  @Test
  void a_provider_that_is_broken_makes_a_run_that_is_tried_again() {
    handle(begin(), failing(new ProviderFault.Broken(Provider.SPOTIFY, "GET", "HTTP 502")));
    assertThat(meter.counts()).containsExactly(Map.entry("PhaseRuns shows triedAgain", 1.0));
  }

  @Test
  void a_message_that_comes_again_after_the_end_is_counted_as_repeated() {
    String message = begin();
    handle(message, _ -> new PhaseResult.Done());
    handle(message, _ -> new PhaseResult.Done());
    assertThat(meter.counts())
        .containsOnly(
            Map.entry("PhaseRuns shows completed", 1.0),
            Map.entry("PhaseRuns shows repeated", 1.0));
  }

  @Test
  void messages_that_are_dropped_are_counted_as_well() {
    handle("not ours", _ -> new PhaseResult.Done());
    handle(begin(), _ -> new PhaseResult.HandOn());
    handle(begin(), _ -> new PhaseResult.Done());
    jobs.abandon(job, "over");
    handle(begin(), _ -> new PhaseResult.Done());
    assertThat(meter.counts())
        .containsEntry("PhaseRuns unknown unreadable", 1.0)
        .containsEntry("PhaseRuns shows over", 1.0)
        .containsEntry("FailedRuns", 1.0);
  }

  @Test
  void a_run_that_throws_failed_though_it_answers() {
    handle(
        begin(),
        _ -> {
          throw new IllegalStateException("broken");
        });
    assertThat(meter.counts()).containsExactly(Map.entry("FailedRuns", 1.0));
    assertThat(meter.has("PhaseDuration shows")).isTrue();
  }

  private String begin() {
    return Json.write(PhaseMessage.begin(job, PhaseName.SHOWS));
  }

  private void handle(String body, PhaseWork work) {
    PhaseRunner runner =
        new PhaseRunner(
            Map.of(PhaseName.SHOWS, work),
            jobs,
            Queues.of(new SentMessages(), URLS),
            clock,
            new Random(1),
            meter,
            PhaseRunner.USUAL_MB);
    runner.handle(
        Events.of(List.of(Events.message("m" + UUID.randomUUID(), body, 1))),
        Deadline.of(new TestContext(Duration.ofMinutes(1)), clock));
  }

  private static PhaseWork failing(ProviderFault fault) {
    return _ -> {
      throw new ProviderException(fault);
    };
  }
}
