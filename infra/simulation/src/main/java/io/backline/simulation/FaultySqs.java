package io.backline.simulation;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityRequest;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityResponse;
import software.amazon.awssdk.services.sqs.model.GetQueueAttributesRequest;
import software.amazon.awssdk.services.sqs.model.GetQueueAttributesResponse;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageResponse;

/** The queues as runs see them. */
final class FaultySqs implements SqsClient {
  private static final double REFUSED = 0.005;
  private static final double UNANSWERED = 0.005;
  private static final double TWICE = 0.01;
  private static final double VISIBILITY_REFUSED = 0.05;
  private static final double COUNT_REFUSED = 0.02;
  private static final double DELIVERED_TWICE = 0.3;
  private static final double AT_ONCE = 0.4;
  private static final double LATE = 0.1;
  // A message that waits for hours is sent on every 15 minutes: if each of these had copies that
  // are sent on too, there would be millions.
  private static final int MOST_COPIES_OF_DELAYED = 3;
  private static final Duration LONG_AFTER = Duration.ofHours(6);

  private final SimulatedQueues queues;
  private final Faults faults;
  private final Map<String, Integer> copiesOfDelayed = new HashMap<>();
  private long sent;

  FaultySqs(SimulatedQueues queues, Faults faults) {
    this.queues = queues;
    this.faults = faults;
  }

  @Override
  public SendMessageResponse sendMessage(SendMessageRequest request) {
    Run run = Run.current();
    String what = run.label() + " sends to " + request.queueUrl();
    return run.call(way(what), () -> send(what, request));
  }

  private Duration way(String what) {
    return faults.between(Duration.ofMillis(2), Duration.ofMillis(20), "way " + what);
  }

  @Override
  public ChangeMessageVisibilityResponse changeMessageVisibility(
      ChangeMessageVisibilityRequest request) {
    return call(
        "brings back to " + request.queueUrl(),
        FaultKind.VISIBILITY_REFUSED,
        VISIBILITY_REFUSED,
        () -> {
          queues
              .named(request.queueUrl())
              .comeBack(request.receiptHandle(), Duration.ofSeconds(request.visibilityTimeout()));
          return ChangeMessageVisibilityResponse.builder().build();
        });
  }

  @Override
  public GetQueueAttributesResponse getQueueAttributes(GetQueueAttributesRequest request) {
    return call(
        "counts " + request.queueUrl(),
        FaultKind.COUNT_REFUSED,
        COUNT_REFUSED,
        () -> {
          String count = Integer.toString(queues.named(request.queueUrl()).visible());
          return GetQueueAttributesResponse.builder()
              .attributes(Map.of(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES, count))
              .build();
        });
  }

  private <T> T call(String name, FaultKind refusal, double chance, Supplier<T> effect) {
    Run run = Run.current();
    String what = run.label() + " " + name;
    return run.call(
        way(what),
        () -> {
          if (faults.strike(refusal, chance, what)) {
            throw SdkClientException.create("simulated: the queue is not there");
          }
          return effect.get();
        });
  }

  private SendMessageResponse send(String what, SendMessageRequest request) {
    if (faults.strike(FaultKind.SEND_REFUSED, REFUSED, what)) {
      throw SdkClientException.create("simulated: the queue is not there");
    }
    if (faults.strike(FaultKind.SENT_TWICE, TWICE, what)) {
      put(what, request);
    }
    String id = put(what, request);
    if (faults.strike(FaultKind.SEND_UNANSWERED, UNANSWERED, what)) {
      throw SdkClientException.create("simulated: no answer in time");
    }
    return SendMessageResponse.builder().messageId(id).build();
  }

  private String put(String what, SendMessageRequest request) {
    String id = "m" + sent++;
    SimulatedQueue queue = queues.named(request.queueUrl());
    Duration delay =
        Duration.ofSeconds(request.delaySeconds() == null ? 0 : request.delaySeconds());
    String body = request.messageBody();
    queue.send(id, body, delay.plus(delivery(what)));
    if (mayBeCopied(request, delay)
        && faults.strike(FaultKind.DELIVERED_TWICE, DELIVERED_TWICE, what)) {
      Duration later =
          faults.roll("at once " + what) < AT_ONCE
              ? delivery(what)
              : faults.between(Duration.ofSeconds(1), LONG_AFTER, "copy of " + what);
      queue.send(id, body, delay.plus(later));
    }
    return id;
  }

  private boolean mayBeCopied(SendMessageRequest request, Duration delay) {
    return delay.isZero()
        || copiesOfDelayed.merge(request.queueUrl() + request.messageBody(), 1, Integer::sum)
            <= MOST_COPIES_OF_DELAYED;
  }

  private Duration delivery(String what) {
    return faults.strike(FaultKind.DELIVERED_LATE, LATE, what)
        ? faults.between(Duration.ofSeconds(2), Duration.ofMinutes(2), "late " + what)
        : faults.between(Duration.ofMillis(5), Duration.ofMillis(400), "way of " + what);
  }

  @Override
  public String serviceName() {
    return "sqs";
  }

  @Override
  public void close() {}
}
