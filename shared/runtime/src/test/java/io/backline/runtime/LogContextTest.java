package io.backline.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import io.backline.model.CronJob;
import io.backline.model.ImportScope;
import io.backline.model.Job;
import io.backline.model.PhaseMessage;
import io.backline.model.PhaseName;
import io.backline.model.ScheduledRun;
import io.backline.store.JobStore;
import io.backline.store.Parallel;
import io.backline.testkit.DynamoDbLocal;
import io.backline.testkit.HandClock;
import io.backline.testkit.TestContext;
import io.backline.testkit.TestTables;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.MDC;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeNameForSends;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageResponse;

/** What lines are found by, and what goes with messages. */
@ExtendWith(DynamoDbLocal.class)
final class LogContextTest {
  private static final String TRACE =
      "Root=1-65f0c0de-0123456789abcdef01234567;Parent=53995c3f;Sampled=1";

  private final HandClock clock = new HandClock(Instant.parse("2026-11-21T14:00:00Z"));
  private final Sends sent = new Sends();
  private final JobStore jobs;
  private final Job job;

  LogContextTest(TestTables tables) {
    jobs = new JobStore(tables.client(), tables.name("StatusTable"), clock);
    job = jobs.claim("K" + UUID.randomUUID(), "job-1", false, ImportScope.WHOLE).job();
  }

  @AfterEach
  void end() {
    jobs.abandon(job, "the test is over");
    MDC.clear();
  }

  /** An SQS that notes requests as they are. */
  private static final class Sends implements SqsClient {
    private final List<SendMessageRequest> requests = new CopyOnWriteArrayList<>();

    @Override
    public SendMessageResponse sendMessage(SendMessageRequest request) {
      requests.add(request);
      return SendMessageResponse.builder().messageId("m").build();
    }

    @Override
    public String serviceName() {
      return "sqs";
    }

    @Override
    public void close() {}
  }

  @Test
  void every_thread_of_a_run_writes_with_what_the_run_is_found_by() {
    List<Map<String, String>> seen = new CopyOnWriteArrayList<>();
    handle(
        message(Map.of("ApproximateReceiveCount", "1")),
        _ -> {
          Parallel.map(List.of(1, 2), 2, _ -> seen.add(MDC.getCopyOfContextMap()));
          return new PhaseResult.HandOn();
        });
    assertThat(seen)
        .hasSize(2)
        .allSatisfy(
            keys ->
                assertThat(keys)
                    .containsEntry("artistId", job.artistId())
                    .containsEntry("jobId", "job-1")
                    .containsEntry("phase", "shows")
                    .containsEntry("function", "test")
                    .containsKey("requestId"));
  }

  @Test
  void the_trace_of_a_message_is_in_the_lines_and_goes_on_with_what_is_sent() {
    List<String> seen = new CopyOnWriteArrayList<>();
    handle(
        message(Map.of("ApproximateReceiveCount", "1", "AWSTraceHeader", TRACE)),
        _ -> {
          seen.add(MDC.get("traceId"));
          return new PhaseResult.HandOn();
        });
    assertThat(seen).containsExactly("1-65f0c0de-0123456789abcdef01234567");
    assertThat(sent.requests).hasSize(1).extracting(LogContextTest::trace).containsExactly(TRACE);
  }

  @Test
  void without_a_trace_nothing_is_sent_along() {
    handle(message(Map.of("ApproximateReceiveCount", "1")), _ -> new PhaseResult.HandOn());
    assertThat(sent.requests).hasSize(1).noneMatch(SendMessageRequest::hasMessageSystemAttributes);
  }

  @Test
  void a_slice_of_a_scheduled_run_goes_on_under_the_trace_of_the_one_before() {
    LogContext.begin(new TestContext(Duration.ofMinutes(1)));
    LogContext.received(message(Map.of("ApproximateReceiveCount", "1", "AWSTraceHeader", TRACE)));
    assertThat(MDC.get("traceId")).isEqualTo("1-65f0c0de-0123456789abcdef01234567");
    new RunQueue(sent, "runs", new Random(7))
        .send(ScheduledRun.first("1-a", CronJob.CALCULATE_TRENDING, "{}", clock.instant()));
    assertThat(sent.requests).hasSize(1).extracting(LogContextTest::trace).containsExactly(TRACE);
  }

  private static String trace(SendMessageRequest request) {
    return request
        .messageSystemAttributes()
        .get(MessageSystemAttributeNameForSends.AWS_TRACE_HEADER)
        .stringValue();
  }

  private SQSMessage message(Map<String, String> attributes) {
    SQSMessage message =
        Events.message(
            "m" + UUID.randomUUID(), Json.write(PhaseMessage.begin(job, PhaseName.SHOWS)), 1);
    message.setAttributes(attributes);
    return message;
  }

  private void handle(SQSMessage message, PhaseWork work) {
    TestContext context = new TestContext(Duration.ofMinutes(1));
    LogContext.begin(context);
    Queues queues = Queues.of(sent, Environment.load(Map.of("SHOWS_QUEUE_URL", "shows")));
    new PhaseRunner(Map.of(PhaseName.SHOWS, work), jobs, queues, clock)
        .handle(Events.of(List.of(message)), Deadline.of(context, clock));
  }
}
