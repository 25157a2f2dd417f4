package io.backline.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** Some attributes of an item as they are to be; the others stay as they are. */
final class ItemChange {
  private final Map<String, AttributeValue> values = new TreeMap<>();
  private final TreeSet<String> gone = new TreeSet<>();

  /** The attribute with this value; without one it is to be gone. */
  ItemChange with(String name, Object value) {
    if (value == null) {
      gone.add(name);
    } else {
      values.put(name, Rows.attribute(value));
    }
    return this;
  }

  /**
   * The attribute with this value; without one it stays: a provider's gap is no reason to forget.
   */
  ItemChange withKnown(String name, Object value) {
    return value == null ? this : with(name, value);
  }

  /** Leaves out what is so already. */
  ItemChange from(Map<String, AttributeValue> stored) {
    values.entrySet().removeIf(entry -> entry.getValue().equals(stored.get(entry.getKey())));
    gone.retainAll(stored.keySet());
    return this;
  }

  boolean isEmpty() {
    return values.isEmpty() && gone.isEmpty();
  }

  /**
   * The request, on the condition that there is such an item.
   *
   * @param fixed attributes that must still have these values; null for one that must not be there
   */
  UpdateItemRequest.Builder request(Map<String, Object> fixed) {
    Map<String, String> names = new HashMap<>();
    Map<String, AttributeValue> sent = new HashMap<>();
    List<String> sets = new ArrayList<>();
    values.forEach(
        (name, value) -> {
          names.put("#" + name, name);
          sent.put(":" + name, value);
          sets.add("#%s = :%s".formatted(name, name));
        });
    gone.forEach(name -> names.put("#" + name, name));
    String removes = gone.isEmpty() ? "" : " REMOVE #" + String.join(", #", gone);
    return UpdateItemRequest.builder()
        .updateExpression("SET " + String.join(", ", sets) + removes)
        .conditionExpression("attribute_exists(pk)" + conditions(fixed, names, sent))
        .expressionAttributeNames(names)
        .expressionAttributeValues(sent);
  }

  private static String conditions(
      Map<String, Object> fixed, Map<String, String> names, Map<String, AttributeValue> sent) {
    StringBuilder conditions = new StringBuilder();
    fixed.forEach(
        (name, value) -> {
          names.put("#" + name, name);
          if (value == null) {
            conditions.append(" AND attribute_not_exists(#%s)".formatted(name));
          } else {
            sent.put(":fixed" + name, Rows.attribute(value));
            conditions.append(" AND #%s = :fixed%s".formatted(name, name));
          }
        });
    return conditions.toString();
  }
}
