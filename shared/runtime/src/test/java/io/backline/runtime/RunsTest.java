package io.backline.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import io.backline.model.CronJob;
import io.backline.model.RunOrder;
import io.backline.model.RunState;
import io.backline.model.ScheduledRun;
import io.backline.store.RunClaim;
import io.backline.store.RunStore;
import io.backline.testkit.DynamoDbLocal;
import io.backline.testkit.HandClock;
import io.backline.testkit.SentMessages;
import io.backline.testkit.TestTables;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageResponse;
import software.amazon.awssdk.services.sqs.model.SqsException;

@ExtendWith(DynamoDbLocal.class)
final class RunsTest {
  private static final RunOrder ORDER = new RunOrder.UpdateActiveArtists(5, true);
  private static final CronJob JOB = ORDER.job();

  private final HandClock clock = new HandClock(Instant.parse("2026-11-21T14:00:00Z"));
  private final SentMessages sent = new SentMessages();
  private final RunStore store;
  private final Runs runs;

  RunsTest(TestTables tables) {
    store = new RunStore(tables.client(), tables.name("StatusTable"), clock);
    runs = new Runs(store, queue(sent), clock);
  }

  private static RunQueue queue(SqsClient sqs) {
    return new RunQueue(sqs, "https://sqs/runs", new Random(7));
  }

  @AfterEach
  void end() {
    store
        .page(List.of(JOB), RunState.RUNNING, null, 200)
        .rows()
        .forEach(run -> store.change(JOB, run.id(), now -> now.failed("over", clock.instant())));
  }

  @Test
  void a_run_begins_with_its_settings_and_a_message() {
    ScheduledRun run = runs.begin(ORDER).run();
    assertThat(run.order()).isEqualTo("{\"limit\":5,\"forceSync\":true}");
    SentMessages.Sent message = sent.take().getFirst();
    assertThat(message.queueUrl()).isEqualTo("https://sqs/runs");
    assertThat(RunQueue.read(message.body())).isEqualTo(run.message());
  }

  @Test
  void who_joins_sends_nothing_while_somebody_works_on_it() {
    ScheduledRun run = runs.begin(ORDER).run();
    sent.take();
    // It may be told to wait for so long.
    clock.advance(ScheduledRun.LONGEST_WAIT);
    assertThat(runs.begin(ORDER))
        .isInstanceOfSatisfying(
            RunClaim.Joined.class, joined -> assertThat(joined.run().id()).isEqualTo(run.id()));
    assertThat(sent.take()).isEmpty();
  }

  @Test
  void who_joins_a_run_whose_message_may_be_lost_sends_it_once_more() {
    ScheduledRun run = runs.begin(ORDER).run();
    sent.take();
    clock.advance(Duration.ofMinutes(7));
    runs.begin(ORDER);
    assertThat(sent.take())
        .extracting(SentMessages.Sent::body)
        .containsExactly(Json.write(run.message()));
  }

  @Test
  void a_run_for_shows_that_are_over_is_refused_and_not_recorded() {
    Instant now = clock.instant();
    assertThatExceptionOfType(InvalidOrderException.class)
        .isThrownBy(() -> runs.begin(shows(null, now)))
        .withMessageContaining("endDateTime");
    assertThat(sent.take()).isEmpty();
    for (RunOrder order :
        List.of(shows(null, now.plusSeconds(1)), shows(now.minusSeconds(1), now))) {
      ScheduledRun run = runs.begin(order).run();
      store.change(run.job(), run.id(), seen -> seen.failed("over", now));
    }
    assertThat(sent.take()).hasSize(2);
  }

  private static RunOrder shows(Instant from, Instant to) {
    return new RunOrder.SyncUpcomingShows("Austin", "TX", from, to);
  }

  @Test
  void a_run_whose_message_cannot_be_sent_is_over_at_once() {
    Runs mute = new Runs(store, queue(new Mute()), clock);
    assertThatThrownBy(() -> mute.begin(ORDER)).isInstanceOf(SqsException.class);
    assertThat(store.page(List.of(JOB), RunState.RUNNING, null, 1).rows()).isEmpty();
    assertThat(runs.begin(ORDER)).isInstanceOf(RunClaim.Started.class);
  }

  @Test
  void a_message_that_failed_comes_back_soon_and_after_the_last_receive_at_once() {
    RunQueue queue = queue(sent);
    queue.bringBack(message(1));
    queue.bringBack(message(4));
    queue.bringBack(message(5));
    assertThat(sent.broughtBack())
        .extracting(SentMessages.BroughtBack::delaySeconds)
        .satisfies(
            delays -> {
              assertThat(delays.get(0)).isBetween(1, 2);
              assertThat(delays.get(1)).isBetween(1, 128);
              assertThat(delays.get(2)).isZero();
            });
  }

  @Test
  void what_asks_for_no_run_cannot_be_read() {
    assertThatThrownBy(() -> RunQueue.read("{")).isInstanceOf(UnreadableMessageException.class);
    assertThatThrownBy(() -> RunQueue.read("null")).isInstanceOf(UnreadableMessageException.class);
    assertThatThrownBy(
            () ->
                RunQueue.read(
                    "{\"version\": 2, \"job\": \"calculate-trending\", \"runId\": \"1\"}"))
        .isInstanceOf(UnreadableMessageException.class);
  }

  private static SQSMessage message(int receives) {
    return Events.message("m", "{}", receives, "runs");
  }

  private static final class Mute implements SqsClient {
    @Override
    public SendMessageResponse sendMessage(SendMessageRequest request) {
      throw SqsException.builder().message("the queue is on fire, says the test").build();
    }

    @Override
    public String serviceName() {
      return "sqs";
    }

    @Override
    public void close() {}
  }
}
