package io.backline.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * JSON as DynamoDB keeps it, and back. The SDK's own documents would go through text both ways, and
 * bring a second JSON library to every cold start.
 */
final class Attributes {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private Attributes() {}

  /** An attribute a field. */
  static Map<String, AttributeValue> of(JsonNode object) {
    Map<String, AttributeValue> item = HashMap.newHashMap(object.size());
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      item.put(field.getKey(), attribute(field.getValue()));
    }
    return item;
  }

  static AttributeValue attribute(JsonNode node) {
    return switch (node.getNodeType()) {
      case OBJECT -> AttributeValue.fromM(of(node));
      case ARRAY -> AttributeValue.fromL(list(node));
      case STRING -> AttributeValue.fromS(node.textValue());
      case NUMBER -> AttributeValue.fromN(node.asText());
      case BOOLEAN -> AttributeValue.fromBool(node.booleanValue());
      case NULL -> AttributeValue.fromNul(true);
      case BINARY, MISSING, POJO ->
          throw new IllegalArgumentException("cannot be stored: " + node.getNodeType());
    };
  }

  private static List<AttributeValue> list(JsonNode array) {
    List<AttributeValue> values = new ArrayList<>(array.size());
    for (JsonNode element : array) {
      values.add(attribute(element));
    }
    return values;
  }

  /** The item as a JSON object. */
  static ObjectNode tree(Map<String, AttributeValue> item) {
    ObjectNode tree = NODES.objectNode();
    item.forEach((name, value) -> tree.set(name, node(value)));
    return tree;
  }

  private static JsonNode node(AttributeValue value) {
    return switch (value.type()) {
      case M -> tree(value.m());
      case L -> array(value.l());
      case S -> NODES.textNode(value.s());
      case N -> number(value.n());
      case BOOL -> NODES.booleanNode(value.bool());
      case NUL -> NODES.nullNode();
      case B, BS, NS, SS, UNKNOWN_TO_SDK_VERSION ->
          throw new IllegalArgumentException("no part of a row: " + value.type());
    };
  }

  private static JsonNode array(List<AttributeValue> values) {
    ArrayNode array = NODES.arrayNode(values.size());
    for (AttributeValue value : values) {
      array.add(node(value));
    }
    return array;
  }

  private static JsonNode number(String text) {
    BigDecimal number = new BigDecimal(text);
    return number.scale() == 0 && number.precision() < 19
        ? NODES.numberNode(number.longValue())
        : NODES.numberNode(number);
  }
}
