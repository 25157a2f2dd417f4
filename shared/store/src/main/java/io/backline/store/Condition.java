package io.backline.store;

import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What must hold of a row for it to be changed. */
record Condition(String expression, Map<String, String> names, Map<String, AttributeValue> values) {
  static final Condition PRESENT = new Condition("attribute_exists(pk)", Map.of(), Map.of());
  static final Condition ABSENT = new Condition("attribute_not_exists(pk)", Map.of(), Map.of());

  Condition {
    names = Map.copyOf(names);
    values = Map.copyOf(values);
  }

  /** This, and the attribute has this value. */
  Condition and(String name, AttributeValue value) {
    return with(" AND %s = %s", name, value);
  }

  /** This, or the attribute is no larger. */
  Condition orAtMost(String name, AttributeValue most) {
    return with(" OR %s <= %s", name, most);
  }

  private Condition with(String form, String name, AttributeValue value) {
    String number = Integer.toString(values.size());
    Map<String, String> moreNames = new HashMap<>(names);
    moreNames.put("#n" + number, name);
    Map<String, AttributeValue> moreValues = new HashMap<>(values);
    moreValues.put(":v" + number, value);
    return new Condition(
        expression + form.formatted("#n" + number, ":v" + number), moreNames, moreValues);
  }

  /** The names as a request takes them, which may not be empty. */
  Map<String, String> namesOrNull() {
    return names.isEmpty() ? null : names;
  }

  /** The values as a request takes them, which may not be empty. */
  Map<String, AttributeValue> valuesOrNull() {
    return values.isEmpty() ? null : values;
  }
}
