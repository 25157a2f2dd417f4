package io.backline.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageResponse;

/** An SQS that only notes what is sent; safe for use by many threads. */
public final class SentMessages implements SqsClient {
  private final ConcurrentLinkedQueue<Sent> sent = new ConcurrentLinkedQueue<>();

  /** A message as it was sent. */
  public record Sent(String queueUrl, String body, int delaySeconds) {}

  @Override
  public SendMessageResponse sendMessage(SendMessageRequest request) {
    int delay = request.delaySeconds() == null ? 0 : request.delaySeconds();
    sent.add(new Sent(request.queueUrl(), request.messageBody(), delay));
    return SendMessageResponse.builder().messageId(UUID.randomUUID().toString()).build();
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
