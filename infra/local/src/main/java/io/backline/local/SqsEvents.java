package io.backline.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Base64;
import java.util.List;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;

/** Messages as Lambda hands them to a function. */
final class SqsEvents {
  private SqsEvents() {}

  static ObjectNode of(List<Message> messages, String queueArn) {
    ObjectNode event = Json.object();
    ArrayNode records = event.putArray("Records");
    messages.forEach(message -> records.add(message(message, queueArn)));
    return event;
  }

  private static JsonNode message(Message message, String queueArn) {
    ObjectNode json = Json.object();
    json.put("messageId", message.messageId())
        .put("receiptHandle", message.receiptHandle())
        .put("body", message.body());
    json.set("attributes", Json.tree(message.attributesAsStrings()));
    ObjectNode attributes = json.putObject("messageAttributes");
    message.messageAttributes().forEach((name, value) -> attributes.set(name, attribute(value)));
    json.put("md5OfBody", message.md5OfBody())
        .put("eventSource", "aws:sqs")
        .put("eventSourceARN", queueArn);
    return json.put("awsRegion", QueueServer.REGION);
  }

  private static JsonNode attribute(MessageAttributeValue value) {
    ObjectNode json = Json.object();
    if (value.stringValue() != null) {
      json.put("stringValue", value.stringValue());
    }
    if (value.binaryValue() != null) {
      json.put(
          "binaryValue", Base64.getEncoder().encodeToString(value.binaryValue().asByteArray()));
    }
    json.set("stringListValues", Json.tree(List.of()));
    json.set("binaryListValues", Json.tree(List.of()));
    return json.put("dataType", value.dataType());
  }
}
