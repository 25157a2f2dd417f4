package io.backline.bench.services;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * How large DynamoDB takes an item to be: names and values
 * (docs.aws.amazon.com/amazondynamodb/latest/developerguide/CapacityUnitCalculations.html).
 */
final class ItemSize {
  private static final int UNIT_BYTES = 1_024;
  private static final int NESTED_BYTES = 3;

  private ItemSize() {}

  /** The write units of one plain write of the item, without its indexes. */
  static int writeUnits(JsonNode item) {
    return Math.max(1, Math.ceilDiv(bytes(item), UNIT_BYTES));
  }

  private static int bytes(JsonNode attributes) {
    int bytes = 0;
    for (Map.Entry<String, JsonNode> attribute : attributes.properties()) {
      bytes += length(attribute.getKey()) + valueBytes(attribute.getValue());
    }
    return bytes;
  }

  private static int valueBytes(JsonNode typed) {
    Map.Entry<String, JsonNode> value = typed.properties().iterator().next();
    JsonNode content = value.getValue();
    return switch (value.getKey()) {
      case "M" -> NESTED_BYTES + content.size() + bytes(content);
      case "L" -> NESTED_BYTES + content.size() + sum(content);
      case "SS", "NS", "BS" -> textBytes(content);
      // Two digits a byte, and one for the rest.
      case "N" -> content.asText().length() / 2 + 1;
      case "B" -> content.asText().length() * 3 / 4;
      case "BOOL", "NULL" -> 1;
      default -> length(content.asText());
    };
  }

  private static int sum(JsonNode list) {
    int bytes = 0;
    for (JsonNode element : list) {
      bytes += valueBytes(element);
    }
    return bytes;
  }

  private static int textBytes(JsonNode texts) {
    int bytes = 0;
    for (JsonNode text : texts) {
      bytes += length(text.asText());
    }
    return bytes;
  }

  private static int length(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
