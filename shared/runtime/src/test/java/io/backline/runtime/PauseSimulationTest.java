package io.backline.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.backline.model.ImportScope;
import io.backline.model.Job;
import io.backline.model.PhaseMessage;
import io.backline.model.PhaseName;
import io.backline.model.Stage;
import io.backline.providers.Provider;
import io.backline.providers.ProviderException;
import io.backline.providers.ProviderFault;
import io.backline.store.JobStore;
import io.backline.testkit.DynamoDbLocal;
import io.backline.testkit.HandClock;
import io.backline.testkit.TestContext;
import io.backline.testkit.TestTables;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageResponse;

/** Imports in which every phase waits as it likes, runs die anywhere, and messages come twice. */
@ExtendWith(DynamoDbLocal.class)
final class PauseSimulationTest {
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
  private static final Duration UNSEEN_AFTER_A_RUN_DIED = Duration.ofMinutes(2);
  private static final int MOST_WAITS = 3;
  private static final int TOO_MANY_MESSAGES = 5_000;

  private final TestTables tables;

  PauseSimulationTest(TestTables tables) {
    this.tables = tables;
  }

  static List<Long> seeds() {
    return new Random(1).longs(40).boxed().toList();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void every_import_ends_with_right_counts_and_is_paused_with_right_counts_only(long seed) {
    new Simulation(seed).run();
  }

  private record Due(Instant at, int number, String body, int receives) {}

  private final class Simulation {
    private final Random random;
    private final HandClock clock = new HandClock(Instant.parse("2026-11-21T14:00:00Z"));
    private final JobStore jobs = new JobStore(tables.client(), tables.name("StatusTable"), clock);
    private final PriorityQueue<Due> due =
        new PriorityQueue<>(Comparator.comparing(Due::at).thenComparing(Due::number));
    private final Map<PhaseName, Integer> waits = new EnumMap<>(PhaseName.class);
    private int messages;
    private int stored;
    private int counted;

    Simulation(long seed) {
      random = new Random(seed);
    }

    void run() {
      Job seen = jobs.claim("K" + UUID.randomUUID(), "job", false, ImportScope.WHOLE).job();
      send(PhaseMessage.begin(seen, PhaseName.IDENTITY));
      send(PhaseMessage.begin(seen, PhaseName.SHOWS));
      while (!due.isEmpty()) {
        deliver(due.remove());
        Job now = jobs.find(seen.artistId()).orElseThrow();
        assertThat(now.progress()).isGreaterThanOrEqualTo(seen.progress());
        assertThat(now.revision()).isGreaterThanOrEqualTo(seen.revision());
        if (now.isPaused() || now.hasEnded()) {
          assertThat(counted).isEqualTo(stored);
        }
        assertThat(now.hasEnded() || now.isAlive(clock.instant())).isTrue();
        seen = now;
      }
      assertThat(seen.stage()).isEqualTo(Stage.COMPLETED);
    }

    private void deliver(Due message) {
      if (message.at().isAfter(clock.instant())) {
        clock.advance(Duration.between(clock.instant(), message.at()));
      }
      boolean mayDie = message.receives() < PhaseRunner.MAX_RECEIVES - 2;
      PhaseRunner runner =
          new PhaseRunner(works(mayDie), jobs, Queues.of(new Sender(mayDie), URLS), clock);
      var event = Events.of(List.of(Events.message("m", message.body(), message.receives())));
      Deadline deadline = Deadline.of(new TestContext(Duration.ofMinutes(1)), clock);
      if (!runner.handle(event, deadline).getBatchItemFailures().isEmpty()) {
        add(message.body(), UNSEEN_AFTER_A_RUN_DIED, message.receives() + 1);
      }
    }

    private Map<PhaseName, PhaseWork> works(boolean mayDie) {
      Map<PhaseName, PhaseWork> works = new EnumMap<>(PhaseName.class);
      for (PhaseName phase : PhaseName.values()) {
        works.put(phase, run -> work(phase, mayDie));
      }
      works.put(PhaseName.WRAP_UP, run -> wrapUp(run, mayDie));
      // What goes on behind the end adds nothing to what is counted.
      works.put(PhaseName.ENRICHMENT, _ -> new PhaseResult.Done());
      works.put(PhaseName.SETLISTS, _ -> new PhaseResult.Done());
      return works;
    }

    private PhaseResult work(PhaseName phase, boolean mayDie) {
      die(mayDie);
      stored++;
      if (random.nextInt(10) < 5 && waits.merge(phase, 1, Integer::sum) <= MOST_WAITS) {
        Duration wait =
            random.nextBoolean()
                ? Duration.ofMinutes(random.nextInt(16, 120))
                : Duration.ofSeconds(random.nextInt(1, 900));
        throw new ProviderException(
            new ProviderFault.RateLimited(
                Provider.SPOTIFY, "GET /", clock.instant().plus(wait), "a test's quota"));
      }
      return random.nextInt(10) < 3 ? new PhaseResult.HandOn() : new PhaseResult.Done();
    }

    private PhaseResult wrapUp(PhaseRun run, boolean mayDie) {
      die(mayDie);
      counted = stored;
      die(mayDie);
      return run.job().hasMoreToCome() ? new PhaseResult.Pause() : new PhaseResult.Done();
    }

    private void die(boolean mayDie) {
      if (mayDie && random.nextInt(10) == 0) {
        throw new IllegalStateException("the run dies, says the test");
      }
    }

    private void send(PhaseMessage message) {
      add(Json.write(message), Duration.ZERO, 1);
    }

    private void add(String body, Duration delay, int receives) {
      if (messages++ > TOO_MANY_MESSAGES) {
        throw new AssertionError("the import does not end");
      }
      due.add(new Due(clock.instant().plus(delay), messages, body, receives));
    }

    /** A queue that some runs do not live to reach, and that delivers some messages twice. */
    private final class Sender implements SqsClient {
      private final boolean mayDie;

      Sender(boolean mayDie) {
        this.mayDie = mayDie;
      }

      @Override
      public SendMessageResponse sendMessage(SendMessageRequest request) {
        die(mayDie);
        Duration delay = Duration.ofSeconds(request.delaySeconds());
        add(request.messageBody(), delay, 1);
        // What is sent on and on as well: of its copies one goes on.
        if (random.nextInt(10) < 3) {
          add(request.messageBody(), delay.plusSeconds(random.nextInt(5_000)), 1);
        }
        return SendMessageResponse.builder().messageId("m").build();
      }

      @Override
      public String serviceName() {
        return "sqs";
      }

      @Override
      public void close() {}
    }
  }
}
