package io.backline.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityRequest;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityResponse;
import software.amazon.awssdk.services.sqs.model.GetQueueAttributesRequest;
import software.amazon.awssdk.services.sqs.model.GetQueueAttributesResponse;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageResponse;
import software.amazon.awssdk.services.sqs.model.SqsException;

/** An SQS that only notes what is sent, or is to come back; safe for use by many threads. */
public final class SentMessages implements SqsClient {
  private final ConcurrentLinkedQueue<Sent> sent = new ConcurrentLinkedQueue<>();
  private final ConcurrentLinkedQueue<BroughtBack> broughtBack = new ConcurrentLinkedQueue<>();
  private volatile boolean refusesToBringBack;

  /** A message as it was sent. */
  public record Sent(String queueUrl, String body, int delaySeconds) {}

  @Override
  public SendMessageResponse sendMessage(SendMessageRequest request) {
    int delay = request.delaySeconds() == null ? 0 : request.delaySeconds();
    sent.add(new Sent(request.queueUrl(), request.messageBody(), delay));
    return SendMessageResponse.builder().messageId(UUID.randomUUID().toString()).build();
  }

  /** A message that is to come back after so long. */
  public record BroughtBack(String queueUrl, String receiptHandle, int delaySeconds) {}

  @Override
  public ChangeMessageVisibilityResponse changeMessageVisibility(
      ChangeMessageVisibilityRequest request) {
    if (refusesToBringBack) {
      throw SqsException.builder().message("refused, says the test").build();
    }
    broughtBack.add(
        new BroughtBack(request.queueUrl(), request.receiptHandle(), request.visibilityTimeout()));
    return ChangeMessageVisibilityResponse.builder().build();
  }

  @Override
  public GetQueueAttributesResponse getQueueAttributes(GetQueueAttributesRequest request) {
    long waiting =
        sent.stream().filter(message -> message.queueUrl().equals(request.queueUrl())).count();
    return GetQueueAttributesResponse.builder()
        .attributes(
            Map.of(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES, Long.toString(waiting)))
        .build();
  }

  /** From now on, no message may come back at another time than the queue's own. */
  public void refuseToBringBack() {
    refusesToBringBack = true;
  }

  /** What is to come back, all of it. */
  public List<BroughtBack> broughtBack() {
    return List.copyOf(broughtBack);
  }

  /** What was sent since this was asked last, in order. */
  public List<Sent> take() {
    List<Sent> taken = new ArrayList<>();
    for (Sent next = sent.poll(); next != null; next = sent.poll()) {
      taken.add(next);
    }
    return taken;
  }

  @Override
  public String serviceName() {
    return "sqs";
  }

  @Override
  public void close() {}
}
