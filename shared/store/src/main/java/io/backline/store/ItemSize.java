package io.backline.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Collection;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * How large DynamoDB takes an item to be, in bytes and rather more than less: names and values
 * (docs.aws.amazon.com/amazondynamodb/latest/developerguide/CapacityUnitCalculations.html).
 */
final class ItemSize {
  private static final int NESTED_BYTES = 3;

  private ItemSize() {}

  static int of(Map<String, AttributeValue> item) {
    int bytes = 0;
    for (Map.Entry<String, AttributeValue> attribute : item.entrySet()) {
      bytes += 1 + length(attribute.getKey()) + of(attribute.getValue());
    }
    return bytes;
  }

  private static int of(AttributeValue value) {
    return switch (value.type()) {
      case S -> length(value.s());
      case N -> length(value.n());
      case B -> length(value.b());
      case M -> NESTED_BYTES + of(value.m());
      case L -> NESTED_BYTES + value.l().stream().mapToInt(element -> 1 + of(element)).sum();
      case SS -> lengths(value.ss());
      case NS -> lengths(value.ns());
      case BS -> value.bs().stream().mapToInt(ItemSize::length).sum();
      case BOOL, NUL, UNKNOWN_TO_SDK_VERSION -> 1;
    };
  }

  private static int lengths(Collection<String> texts) {
    return texts.stream().mapToInt(ItemSize::length).sum();
  }

  private static int length(String text) {
    return text.getBytes(UTF_8).length;
  }

  private static int length(SdkBytes bytes) {
    return bytes.asByteArrayUnsafe().length;
  }
}
