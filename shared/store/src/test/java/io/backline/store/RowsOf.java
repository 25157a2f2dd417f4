package io.backline.store;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Rows as what they say, for tests in other packages. */
public final class RowsOf {
  private RowsOf() {}

  public static <T> T type(Class<T> type, Map<String, AttributeValue> item) {
    return Rows.read(item, type);
  }
}
