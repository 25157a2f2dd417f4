package io.backline.samples.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Function;

/** Short names for building JSON trees. */
public final class Json {

  private Json() {}

  public static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  public static ObjectNode object(String name, String value) {
    return object().put(name, value);
  }

  public static ObjectNode object(String name, JsonNode value) {
    ObjectNode node = object();
    node.set(name, value);
    return node;
  }

  /** One node an item; a null item becomes a JSON null. */
  public static <T> ArrayNode array(List<T> items, Function<? super T, ? extends JsonNode> shape) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode(items.size());
    for (T item : items) {
      array.add(item == null ? JsonNodeFactory.instance.nullNode() : shape.apply(item));
    }
    return array;
  }

  public static ArrayNode array(JsonNode... items) {
    return array(List.of(items), item -> item);
  }

  public static ArrayNode strings(List<String> items) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode(items.size());
    items.forEach(array::add);
    return array;
  }
}
