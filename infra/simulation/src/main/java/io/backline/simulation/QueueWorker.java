package io.backline.simulation;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import io.backline.testkit.TestContext;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A function that takes messages, one in each of its runs. */
final class QueueWorker {
  private static final double POISONED = 0.005;
  private static final Pattern ARTIST = Pattern.compile("\"artistId\":\"([^\"]+)\"");

  private final Deployment deployment;
  private final Duration timeout;
  private final Supplier<RequestHandler<SQSEvent, SQSBatchResponse>> start;
  private final Faults faults;
  private final Set<String> poisonous = new HashSet<>();
  // As Lambda keeps them: one that is free is used again, one that died is not.
  private final Deque<RequestHandler<SQSEvent, SQSBatchResponse>> free = new ArrayDeque<>();

  QueueWorker(
      Deployment deployment,
      Duration timeout,
      Supplier<RequestHandler<SQSEvent, SQSBatchResponse>> start,
      Faults faults) {
    this.deployment = deployment;
    this.timeout = timeout;
    this.start = start;
    this.faults = faults;
  }

  /** Handles a message, and runs what it is given where that came to its end. */
  void take(String queue, SimulatedQueue.Message message, Runnable done) {
    String label = queue + " " + message.body();
    if (isPoisonous(label, message)) {
      return;
    }
    RequestHandler<SQSEvent, SQSBatchResponse> handler = free.isEmpty() ? start.get() : free.pop();
    boolean survived =
        deployment.run(
            label,
            artist(message.body()),
            timeout,
            () -> {
              SQSBatchResponse response =
                  handler.handleRequest(event(queue, message), new TestContext(timeout));
              if (response.getBatchItemFailures().isEmpty()) {
                done.run();
              }
            });
    if (survived) {
      free.push(handler);
    }
  }

  /** What the function cannot take while the faults last. It was mended when they end. */
  private boolean isPoisonous(String label, SimulatedQueue.Message message) {
    if (message.receives() == 1 && faults.strike(FaultKind.POISONED, POISONED, label)) {
      poisonous.add(message.id());
    }
    return faults.areOn() && poisonous.contains(message.id());
  }

  private static Optional<String> artist(String body) {
    Matcher found = ARTIST.matcher(body);
    return found.find() ? Optional.of(found.group(1)) : Optional.empty();
  }

  private static SQSEvent event(String queue, SimulatedQueue.Message message) {
    SQSMessage received = new SQSMessage();
    received.setMessageId(message.id());
    received.setReceiptHandle(message.receipt());
    received.setEventSourceArn(queue);
    received.setBody(message.body());
    received.setAttributes(
        Map.of(
            "ApproximateReceiveCount",
            Integer.toString(message.receives()),
            "SentTimestamp",
            Long.toString(message.sentAt().toEpochMilli())));
    SQSEvent event = new SQSEvent();
    event.setRecords(List.of(received));
    return event;
  }
}
