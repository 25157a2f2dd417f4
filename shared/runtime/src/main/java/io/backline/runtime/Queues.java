package io.backline.runtime;

import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.backline.model.CallPriority;
import io.backline.model.PhaseMessage;
import io.backline.model.PhaseName;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/**
 * The queues of each phase: one for what somebody waits for, and one for the rest, so that it is
 * never in the way. Wrap-up asks no provider, and what goes on behind the end is never waited for:
 * they have one.
 */
public final class Queues {
  /** SQS delays no message for longer. */
  static final Duration LONGEST_DELAY = Duration.ofMinutes(15);

  private final SqsClient sqs;
  private final Map<String, String> urls;

  private Queues(SqsClient sqs, Map<String, String> urls) {
    this.sqs = sqs;
    this.urls = urls;
  }

  /** The queues that the environment knows: a function gets only those it sends to. */
  public static Queues of(SqsClient sqs, Environment environment) {
    Map<String, String> urls = new HashMap<>();
    for (PhaseName phase : PhaseName.values()) {
      for (CallPriority priority : CallPriority.values()) {
        String name = variable(phase, priority);
        environment.find(name).ifPresent(url -> urls.put(name, url));
      }
    }
    return new Queues(sqs, urls);
  }

  private static String variable(PhaseName phase, CallPriority priority) {
    return switch (phase) {
      case IDENTITY -> of("IDENTITY", priority);
      case SHOWS -> of("SHOWS", priority);
      case CATALOG -> of("CATALOG", priority);
      case EVIDENCE -> of("EVIDENCE", priority);
      case WRAP_UP -> "WRAPUP_QUEUE_URL";
      case ENRICHMENT -> "ENRICHMENT_QUEUE_URL";
      case SETLISTS -> "SETLISTS_QUEUE_URL";
    };
  }

  private static String of(String phase, CallPriority priority) {
    return switch (priority) {
      case INTERACTIVE -> phase + "_QUEUE_URL";
      case BACKGROUND -> phase + "_BACKGROUND_QUEUE_URL";
    };
  }

  public void send(PhaseMessage message) {
    send(message, Duration.ZERO);
  }

  /**
   * Sends the message so that it arrives after the delay, or earlier where SQS cannot wait so long.
   */
  public void send(PhaseMessage message, Duration delay) {
    send(url(message.phase(), message.priority()), Json.write(message), delay);
  }

  /** Sends a body as it is to the queue of a phase that goes first, in the same way. */
  public void send(PhaseName phase, String body, Duration delay) {
    send(url(phase, CallPriority.INTERACTIVE), body, delay);
  }

  private void send(String url, String body, Duration delay) {
    Duration bounded = delay.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : delay;
    sqs.sendMessage(
        request ->
            Trace.into(request)
                .queueUrl(url)
                .messageBody(body)
                .delaySeconds((int) bounded.toSeconds()));
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

  /** How many messages of the phase and priority nobody works on yet, about. */
  public int waiting(PhaseName phase, CallPriority priority) {
    QueueAttributeName count = QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES;
    return Integer.parseInt(
        sqs.getQueueAttributes(
                request -> request.queueUrl(url(phase, priority)).attributeNames(count))
            .attributes()
            .get(count));
  }

  private String url(PhaseName phase, CallPriority priority) {
    String name = variable(phase, priority);
    String url = urls.get(name);
    if (url == null) {
      throw new ConfigurationException("set " + name);
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
