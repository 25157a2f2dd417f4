package io.backline.api;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.backline.model.PhaseMessage;
import io.backline.model.PhaseName;
import io.backline.runtime.Json;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.GetQueueAttributesRequest;
import software.amazon.awssdk.services.sqs.model.GetQueueAttributesResponse;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageResponse;
import software.amazon.awssdk.services.sqs.model.SqsException;

/** A queue service that only notes what is sent to it, or refuses it. */
final class SentMessages implements SqsClient {
  private final List<SendMessageRequest> sent = new CopyOnWriteArrayList<>();
  private volatile Predicate<String> refused = _ -> false;

  @Override
  public SendMessageResponse sendMessage(SendMessageRequest request) {
    if (refused.test(request.queueUrl())) {
      throw SqsException.builder().message("the queue is on fire, says the test").build();
    }
    sent.add(request);
    return SendMessageResponse.builder().messageId("m-" + sent.size()).build();
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

  /** From now on, these queues take nothing. */
  void refuse(Predicate<String> queueUrl) {
    refused = queueUrl;
  }

  /** What was sent for the artist, all of it. */
  List<PhaseMessage> to(String artistId) {
    return sent.stream()
        .map(request -> read(request.messageBody()))
        .filter(message -> message.artistId().equals(artistId))
        .toList();
  }

  /** Which queues they were sent to. */
  List<String> queuesTo(String artistId) {
    return sent.stream()
        .filter(request -> read(request.messageBody()).artistId().equals(artistId))
        .map(SendMessageRequest::queueUrl)
        .toList();
  }

  /** What was sent, as it was. */
  List<SendMessageRequest> all() {
    return List.copyOf(sent);
  }

  /** Which phases were sent to which queue. */
  Map<String, Set<PhaseName>> phasesByQueue() {
    return sent.stream()
        .collect(
            groupingBy(
                SendMessageRequest::queueUrl,
                mapping(request -> read(request.messageBody()).phase(), toSet())));
  }

  private static PhaseMessage read(String body) {
    try {
      return Json.mapper().readValue(body, PhaseMessage.class);
    } catch (JsonProcessingException e) {
      throw new AssertionError("no phase message: " + body, e);
    }
  }

  @Override
  public String serviceName() {
    return "sqs";
  }

  @Override
  public void close() {}
}
