package io.backline.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

final class QueuePollerTest {
  private SmallSystem small;
  private LocalSystem system;

  @BeforeEach
  void start(@TempDir Path directory) throws Exception {
    small = SmallSystem.in(directory);
    system = LocalSystem.start(small.options());
  }

  @AfterEach
  void stop() {
    small.releases().addAll(List.of("", "", ""));
    system.close();
  }

  @Test
  void a_message_starts_its_function_with_attributes_and_arn() throws Exception {
    send("a");
    assertThat(small.next()).isEqualTo("a #1 arn:aws:sqs:us-east-1:000000000000:Work");
  }

  @Test
  void a_handled_message_is_deleted() throws Exception {
    send("a");
    small.next();
    awaitCount("Work", 0);
  }

  @Test
  void only_the_reported_message_of_a_batch_comes_back() throws Exception {
    // Both slots are held, so that the next three wait and come as one batch.
    send("hold-1");
    send("hold-2");
    assertThat(List.of(small.next(), small.next())).allMatch(report -> report.startsWith("hold"));
    send("good-1");
    send("fail");
    send("good-2");
    small.releases().addAll(List.of("", ""));
    assertThat(List.of(small.next(), small.next(), small.next()))
        .allMatch(report -> report.contains(" #1 "));
    assertThat(small.next()).startsWith("fail #2");
  }

  @Test
  void a_message_that_always_fails_ends_in_the_dead_letters() throws Exception {
    send("fail");
    assertThat(receive("Dead").body()).isEqualTo("fail");
    assertThat(small.seen()).hasSize(2);
  }

  @Test
  void a_function_that_throws_gets_the_batch_again() throws Exception {
    send("throw");
    assertThat(small.next()).startsWith("throw #1");
    assertThat(small.next()).startsWith("throw #2");
  }

  @Test
  void no_more_run_at_a_time_than_the_template_says() throws Exception {
    send("hold-1");
    small.next();
    send("hold-2");
    small.next();
    send("hold-3");
    assertThat(small.seen().poll(300, TimeUnit.MILLISECONDS)).isNull();
    small.releases().add("");
    assertThat(small.next()).startsWith("hold-3 #1");
  }

  @Test
  void variables_come_from_the_template_and_the_machine() throws Exception {
    String environment =
        small.environments().poll(SmallSystem.PATIENCE.toSeconds(), TimeUnit.SECONDS);
    assertThat(environment)
        .contains("WORK_QUEUE_URL=http://127.0.0.1:")
        .contains("ROWS=Rows")
        .contains("DEAD=arn:aws:sqs:us-east-1:000000000000:Dead")
        .contains("AWS_ENDPOINT_URL_DYNAMODB=http://127.0.0.1:")
        .contains("AWS_REGION=us-east-1");
  }

  private void send(String body) {
    sqs().sendMessage(request -> request.queueUrl(url("Work")).messageBody(body));
  }

  private Message receive(String queue) {
    long end = System.nanoTime() + SmallSystem.PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      List<Message> messages =
          sqs()
              .receiveMessage(request -> request.queueUrl(url(queue)).waitTimeSeconds(5))
              .messages();
      if (!messages.isEmpty()) {
        return messages.getFirst();
      }
    }
    throw new AssertionError("nothing came to " + queue);
  }

  private void awaitCount(String queue, int count) throws InterruptedException {
    long end = System.nanoTime() + SmallSystem.PATIENCE.toNanos();
    while (count(queue) != count) {
      assertThat(System.nanoTime()).as("time").isLessThan(end);
      Thread.sleep(Duration.ofMillis(20));
    }
  }

  private int count(String queue) {
    List<QueueAttributeName> names =
        List.of(
            QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
            QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE);
    return sqs()
        .getQueueAttributes(request -> request.queueUrl(url(queue)).attributeNames(names))
        .attributes()
        .values()
        .stream()
        .mapToInt(Integer::parseInt)
        .sum();
  }

  private SqsClient sqs() {
    return system.backend().clients().sqs();
  }

  private String url(String queue) {
    return system.backend().deployment().queue(queue).url();
  }
}
