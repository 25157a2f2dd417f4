package io.backline.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.StreamRecord;

/** Stream records as Lambda hands them to a function. */
final class StreamEvents {
  private StreamEvents() {}

  static ObjectNode of(List<Record> records, String streamArn) {
    ObjectNode event = Json.object();
    ArrayNode array = event.putArray("Records");
    records.forEach(record -> array.add(record(record, streamArn)));
    return event;
  }

  static ObjectNode record(Record record, String streamArn) {
    ObjectNode json = Json.object();
    json.put("eventID", record.eventID())
        .put("eventName", record.eventNameAsString())
        .put("eventVersion", record.eventVersion());
    json.put("eventSource", "aws:dynamodb")
        .put("awsRegion", QueueServer.REGION)
        .put("eventSourceARN", streamArn);
    json.set("dynamodb", change(record.dynamodb()));
    return json;
  }

  private static JsonNode change(StreamRecord change) {
    ObjectNode json = Json.object();
    json.put("ApproximateCreationDateTime", change.approximateCreationDateTime().getEpochSecond());
    json.set("Keys", item(change.keys()));
    if (change.hasNewImage()) {
      json.set("NewImage", item(change.newImage()));
    }
    if (change.hasOldImage()) {
      json.set("OldImage", item(change.oldImage()));
    }
    json.put("SequenceNumber", change.sequenceNumber()).put("SizeBytes", change.sizeBytes());
    return json.put("StreamViewType", change.streamViewTypeAsString());
  }

  private static ObjectNode item(Map<String, AttributeValue> item) {
    ObjectNode json = Json.object();
    item.forEach((name, value) -> json.set(name, value(value)));
    return json;
  }

  private static JsonNode value(AttributeValue value) {
    ObjectNode json = Json.object();
    return switch (value.type()) {
      case S -> json.put("S", value.s());
      case N -> json.put("N", value.n());
      case BOOL -> json.put("BOOL", value.bool());
      case NUL -> json.put("NULL", true);
      case B -> json.put("B", base64(value.b()));
      case SS -> json.set("SS", Json.tree(value.ss()));
      case NS -> json.set("NS", Json.tree(value.ns()));
      case BS -> json.set("BS", Json.tree(value.bs().stream().map(StreamEvents::base64).toList()));
      case M -> json.set("M", item(value.m()));
      case L -> json.set("L", Json.tree(value.l().stream().map(StreamEvents::value).toList()));
      case UNKNOWN_TO_SDK_VERSION ->
          throw new IllegalArgumentException(
              "an attribute of a type that the SDK does not know: " + value);
    };
  }

  private static String base64(SdkBytes bytes) {
    return Base64.getEncoder().encodeToString(bytes.asByteArray());
  }
}
