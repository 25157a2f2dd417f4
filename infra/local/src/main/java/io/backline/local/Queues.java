package io.backline.local;

import io.backline.template.SqsQueue;
import io.backline.template.Template;
import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueNameExistsException;

/** Makes a template's queues. */
final class Queues {
  private Queues() {}

  /**
   * Creates the queues that do not exist yet, brings those that do to the template's settings, and
   * gives all by logical id.
   */
  static Map<String, QueueAddress> create(
      SqsClient sqs, Template template, UnaryOperator<String> naming) {
    Map<String, QueueAddress> addresses = new LinkedHashMap<>();
    for (SqsQueue queue : template.queues()) {
      addresses.put(
          queue.logicalId(), create(sqs, naming.apply(queue.logicalId()), settings(queue)));
    }
    for (SqsQueue queue : template.queues()) {
      queue
          .redrive()
          .ifPresent(redrive -> redrive(sqs, addresses.get(queue.logicalId()), redrive, addresses));
    }
    return addresses;
  }

  private static QueueAddress create(
      SqsClient sqs, String name, Map<QueueAttributeName, String> settings) {
    String url;
    try {
      url = sqs.createQueue(request -> request.queueName(name).attributes(settings)).queueUrl();
    } catch (QueueNameExistsException e) {
      url = sqs.getQueueUrl(request -> request.queueName(name)).queueUrl();
      String existing = url;
      sqs.setQueueAttributes(request -> request.queueUrl(existing).attributes(settings));
    }
    return new QueueAddress(url, arn(sqs, url));
  }

  private static String arn(SqsClient sqs, String url) {
    return sqs.getQueueAttributes(
            request -> request.queueUrl(url).attributeNames(QueueAttributeName.QUEUE_ARN))
        .attributes()
        .get(QueueAttributeName.QUEUE_ARN);
  }

  private static Map<QueueAttributeName, String> settings(SqsQueue queue) {
    Map<QueueAttributeName, String> settings = new EnumMap<>(QueueAttributeName.class);
    settings.put(QueueAttributeName.VISIBILITY_TIMEOUT, seconds(queue.visibilityTimeout()));
    settings.put(QueueAttributeName.DELAY_SECONDS, seconds(queue.delay()));
    settings.put(
        QueueAttributeName.RECEIVE_MESSAGE_WAIT_TIME_SECONDS, seconds(queue.receiveWait()));
    return settings;
  }

  private static void redrive(
      SqsClient sqs,
      QueueAddress queue,
      SqsQueue.Redrive redrive,
      Map<String, QueueAddress> addresses) {
    String policy =
        Json.object()
            .put("deadLetterTargetArn", addresses.get(redrive.deadLetters()).arn())
            .put("maxReceiveCount", redrive.maxReceiveCount())
            .toString();
    sqs.setQueueAttributes(
        request ->
            request
                .queueUrl(queue.url())
                .attributes(Map.of(QueueAttributeName.REDRIVE_POLICY, policy)));
  }

  private static String seconds(Duration duration) {
    return Long.toString(duration.toSeconds());
  }
}
