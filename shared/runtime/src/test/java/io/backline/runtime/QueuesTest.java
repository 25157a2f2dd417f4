package io.backline.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.backline.model.CallPriority;
import io.backline.model.ImportScope;
import io.backline.model.Job;
import io.backline.model.PhaseMessage;
import io.backline.model.PhaseName;
import io.backline.testkit.SentMessages;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class QueuesTest {
  private static final PhaseMessage SHOWS =
      PhaseMessage.begin(
          Job.first("K1", "job-1", ImportScope.WHOLE, Instant.EPOCH), PhaseName.SHOWS);

  private final SentMessages sent = new SentMessages();
  private final Queues queues =
      Queues.of(sent, Environment.load(Map.of("SHOWS_QUEUE_URL", "https://sqs/shows")));

  @Test
  void a_message_goes_to_the_queue_of_its_phase() {
    queues.send(SHOWS);
    assertThat(sent.take())
        .containsExactly(new SentMessages.Sent("https://sqs/shows", Json.write(SHOWS), 0));
  }

  @Test
  void what_nobody_waits_for_goes_to_a_queue_of_its_own() {
    Queues both =
        Queues.of(
            sent,
            Environment.load(
                Map.of(
                    "SHOWS_QUEUE_URL", "https://sqs/shows",
                    "SHOWS_BACKGROUND_QUEUE_URL", "https://sqs/shows-background")));
    both.send(SHOWS.with(CallPriority.BACKGROUND));
    both.send(SHOWS);
    assertThat(sent.take())
        .extracting(SentMessages.Sent::queueUrl)
        .containsExactly("https://sqs/shows-background", "https://sqs/shows");
  }

  @Test
  void no_delay_is_longer_than_sqs_takes() {
    queues.send(SHOWS, Duration.ofHours(9));
    assertThat(sent.take()).extracting(SentMessages.Sent::delaySeconds).containsExactly(900);
  }

  @Test
  void a_queue_that_the_function_was_not_given_is_named() {
    PhaseMessage catalog =
        PhaseMessage.begin(
            Job.first("K1", "job-1", ImportScope.WHOLE, Instant.EPOCH), PhaseName.CATALOG);
    assertThatThrownBy(() -> queues.send(catalog))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage("set CATALOG_QUEUE_URL");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{",
        "{}",
        "\"text\"",
        "{\"version\": 1}",
        "{\"version\": 1, \"artistId\": \"a\", \"tmAttractionId\": \"K\", \"jobId\": \"j\"}",
        "{\"version\": 1, \"artistId\": \"a\", \"tmAttractionId\": \"K\", \"jobId\": \"j\","
            + " \"phase\": \"unknown\"}",
        "{\"version\": 2, \"artistId\": \"a\", \"tmAttractionId\": \"K\", \"jobId\": \"j\","
            + " \"phase\": \"shows\"}"
      })
  void what_is_no_message_of_ours_is_not_read(String body) {
    assertThatThrownBy(() -> Queues.read(body)).isInstanceOf(UnreadableMessageException.class);
  }
}
