package io.backline.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Records as items: one attribute a component, times as ISO 8601 strings, null components left out.
 */
final class Rows {
  static final ObjectMapper JSON =
      JsonRecords.mapper()
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
          .build();

  private Rows() {}

  static Map<String, AttributeValue> item(Map<String, AttributeValue> key, Object row) {
    Map<String, AttributeValue> item = new HashMap<>(Attributes.of(JSON.valueToTree(row)));
    item.putAll(key);
    return item;
  }

  /** One component as it stands in an item. */
  static AttributeValue attribute(Object value) {
    return Attributes.attribute(JSON.valueToTree(value));
  }

  static <T> T read(Map<String, AttributeValue> item, Class<T> type) {
    try {
      return JSON.treeToValue(Attributes.tree(item), type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(
          "a stored row is no %s: %s".formatted(type.getSimpleName(), item.get(Keys.PK)), e);
    }
  }

  /** SHA-256 of the row's content: equal rows have equal hashes. */
  static String hash(Object row) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(json(row).getBytes(UTF_8));
      return HexFormat.of().formatHex(digest, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  static String json(Object row) {
    try {
      return JSON.writeValueAsString(row);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("cannot be stored: " + row.getClass(), e);
    }
  }
}
