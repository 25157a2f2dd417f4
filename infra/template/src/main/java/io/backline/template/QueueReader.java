package io.backline.template;

import java.util.List;

/** {@code AWS::SQS::Queue}; defaults are SQS's. */
final class QueueReader {
  private static final int FOUR_DAYS = 345_600;

  private QueueReader() {}

  static List<SqsQueue> read(Document document) {
    return document.resources("AWS::SQS::Queue").stream().map(QueueReader::queue).toList();
  }

  private static SqsQueue queue(Node resource) {
    Node properties = resource.properties();
    return new SqsQueue(
        Document.logicalId(resource),
        properties.at("VisibilityTimeout").seconds(30),
        properties.at("DelaySeconds").seconds(0),
        properties.at("ReceiveMessageWaitTimeSeconds").seconds(0),
        properties.at("MessageRetentionPeriod").seconds(FOUR_DAYS),
        properties.at("RedrivePolicy").optional().map(QueueReader::redrive));
  }

  private static SqsQueue.Redrive redrive(Node policy) {
    return new SqsQueue.Redrive(
        policy.at("deadLetterTargetArn").reference(), policy.at("maxReceiveCount").number(10));
  }
}
