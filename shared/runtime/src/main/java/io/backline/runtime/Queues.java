package io.backline.runtime;

import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.backline.model.PhaseMessage;
import io.backline.model.PhaseName;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

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
    send(message.phase(), Json.write(message), delay);
  }

  /** Sends a body as it is to the queue of a phase, in the same way. */
  public void send(PhaseName phase, String body, Duration delay) {
    String url = url(phase);
    Duration bounded = delay.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : delay;
    sqs.sendMessage(
        request -> request.queueUrl(url).messageBody(body).delaySeconds((int) bounded.toSeconds()));
  }

  /**
   * Has a message that was received and not handled come back after so long, and not only when the
   * queue's whole visibility timeout is over. Does nothing where the message is of a queue that
   * this function was not given.
   */
  void bringBack(SQSMessage received, Duration delay) {
    String queue = afterLast(':', Objects.requireNonNullElse(received.getEventSourceArn(), ""));
    urls.values().stream()
        .filter(url -> afterLast('/', url).equals(queue))
        .findFirst()
        .ifPresent(
            url ->
                sqs.changeMessageVisibility(
                    request ->
                        request
                            .queueUrl(url)
                            .receiptHandle(received.getReceiptHandle())
                            .visibilityTimeout((int) delay.toSeconds())));
  }

  private static String afterLast(char separator, String text) {
    return text.substring(text.lastIndexOf(separator) + 1);
  }

  /** How many messages of the phase nobody works on yet, about. */
  public int waiting(PhaseName phase) {
    QueueAttributeName count = QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES;
    return Integer.parseInt(
        sqs.getQueueAttributes(request -> request.queueUrl(url(phase)).attributeNames(count))
            .attributes()
            .get(count));
  }

  private String url(PhaseName phase) {
    String url = urls.get(phase);
    if (url == null) {
      throw new ConfigurationException("set " + variable(phase));
    }
    return url;
  }

  /**
   * Reads a message.
   *
   * @throws UnreadableMessageException where it is none of ours, or of a version that this code
   *     does not know
   */
  public static PhaseMessage read(String body) {
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
