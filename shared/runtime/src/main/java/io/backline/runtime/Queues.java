package io.backline.runtime;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.backline.model.PhaseMessage;
import io.backline.model.PhaseName;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The queue of each phase. */
public final class Queues {
  /** SQS delays no message for longer. */
  static final Duration LONGEST_DELAY = Duration.ofMinutes(15);

  private final SqsClient sqs;
  private final Map<PhaseName, String> urls;

  private Queues(SqsClient sqs, Map<PhaseName, String> urls) {
    this.sqs = sqs;
    this.urls = urls;
  }

  /** The queues that the environment knows: a function gets only those it sends to. */
  public static Queues of(SqsClient sqs, Environment environment) {
    Map<PhaseName, String> urls = new EnumMap<>(PhaseName.class);
    for (PhaseName phase : PhaseName.values()) {
      environment.find(variable(phase)).ifPresent(url -> urls.put(phase, url));
    }
    return new Queues(sqs, urls);
  }

  private static String variable(PhaseName phase) {
    return switch (phase) {
      case IDENTITY -> "IDENTITY_QUEUE_URL";
      case SHOWS -> "SHOWS_QUEUE_URL";
      case CATALOG -> "CATALOG_QUEUE_URL";
      case EVIDENCE -> "EVIDENCE_QUEUE_URL";
      case WRAP_UP -> "WRAPUP_QUEUE_URL";
      case ENRICHMENT -> "ENRICHMENT_QUEUE_URL";
    };
  }

  public void send(PhaseMessage message) {
    send(message, Duration.ZERO);
  }

  /**
   * Sends the message so that it arrives after the delay, or earlier where SQS cannot wait so long.
   */
  public void send(PhaseMessage message, Duration delay) {
    String url = urls.get(message.phase());
    if (url == null) {
      throw new ConfigurationException("set " + variable(message.phase()));
    }
    Duration bounded = delay.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : delay;
    sqs.sendMessage(
        request ->
            request
                .queueUrl(url)
                .messageBody(Json.write(message))
                .delaySeconds((int) bounded.toSeconds()));
  }

  /**
   * Reads a message.
   *
   * @throws UnreadableMessageException where it is none of ours, or of a version that this code
   *     does not know
   */
  static PhaseMessage read(String body) {
    try {
      PhaseMessage message = Json.mapper().readValue(body, PhaseMessage.class);
      if (message != null && message.version() == PhaseMessage.VERSION) {
        return message;
      }
      throw new UnreadableMessageException("a message of an unknown version");
    } catch (JsonProcessingException e) {
      throw new UnreadableMessageException("a message that is no phase message");
    }
  }
}
