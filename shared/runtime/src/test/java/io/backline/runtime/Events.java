package io.backline.runtime;

import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import java.util.List;
import java.util.Map;

/** Events as SQS sends them. */
final class Events {
  private Events() {}

  static SQSEvent of(List<SQSMessage> messages) {
    SQSEvent event = new SQSEvent();
    event.setRecords(messages);
    return event;
  }

  static SQSMessage message(String id, String body, int receives) {
    SQSMessage message = new SQSMessage();
    message.setMessageId(id);
    message.setBody(body);
    message.setAttributes(Map.of("ApproximateReceiveCount", Integer.toString(receives)));
    return message;
  }

  /** As it comes from the queue of this name. */
  static SQSMessage message(String id, String body, int receives, String queue) {
    SQSMessage message = message(id, body, receives);
    message.setReceiptHandle("receipt-" + id);
    message.setEventSourceArn("arn:aws:sqs:us-east-1:000000000000:" + queue);
    return message;
  }
}
