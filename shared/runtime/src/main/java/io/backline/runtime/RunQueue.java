package io.backline.runtime;

import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.backline.model.RunMessage;
import io.backline.model.ScheduledRun;
import java.time.Duration;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The queue of the runs' slices. */
public final class RunQueue {
  // As the template's redrive policies say.
  private static final int MOST_RECEIVES = 5;

  private final SqsClient sqs;
  private final String url;
  private final Backoff backoff;

  public RunQueue(SqsClient sqs, String url, RandomGenerator random) {
    this.sqs = sqs;
    this.url = url;
    this.backoff = new Backoff(random);
  }

  /** The queue that the environment knows. */
  public static RunQueue of(SqsClient sqs, Environment environment, RandomGenerator random) {
    return new RunQueue(sqs, environment.require("RUNS_QUEUE_URL"), random);
  }

  /** Asks for the run's next slice. */
  public void send(ScheduledRun run) {
    send(run, Duration.ZERO);
  }

  /** The same after a while, 15 minutes at most. */
  public void send(ScheduledRun run, Duration delay) {
    String body = Json.write(run.message());
    sqs.sendMessage(
        request ->
            Trace.into(request)
                .queueUrl(url)
                .messageBody(body)
                .delaySeconds((int) delay.toSeconds()));
  }

  /** How often the message was received before. */
  public static int retries(SQSMessage message) {
    return Integer.parseInt(message.getAttributes().get("ApproximateReceiveCount")) - 1;
  }

  /**
   * Has a message that failed come back soon, and not after the whole visibility timeout; after the
   * last receive it goes to the dead letters at once.
   */
  public void bringBack(SQSMessage message) {
    int receives = retries(message) + 1;
    long seconds = receives < MOST_RECEIVES ? backoff.after(receives).toSeconds() : 0;
    sqs.changeMessageVisibility(
        request ->
            request
                .queueUrl(url)
                .receiptHandle(message.getReceiptHandle())
                .visibilityTimeout((int) seconds));
  }

  /**
   * Reads a message.
   *
   * @throws UnreadableMessageException where it is none of ours, or of a version that this code
   *     does not know
   */
  public static RunMessage read(String body) {
    try {
      RunMessage message = Json.mapper().readValue(body, RunMessage.class);
      if (message != null && message.version() == RunMessage.VERSION) {
        return message;
      }
      throw new UnreadableMessageException("a message of an unknown version");
    } catch (JsonProcessingException e) {
      throw new UnreadableMessageException("a message that asks for no run");
    }
  }
}
