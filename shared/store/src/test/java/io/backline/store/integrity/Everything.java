package io.backline.store.integrity;

import static java.util.stream.Collectors.toSet;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Both tables at a moment, byte for byte. */
record Everything(
    Set<Map<String, AttributeValue>> library, Set<Map<String, AttributeValue>> status) {
  private static final Set<String> STAMPS = Set.of("generation", "updatedAt");

  static Everything of(FilledLibrary filled) {
    return new Everything(filled.libraryTable.rows(), filled.statusTable.rows());
  }

  /** The library without what only says when and by which job something was written. */
  static Set<Map<String, AttributeValue>> content(FilledLibrary filled) {
    return filled.libraryTable.rows().stream()
        .filter(row -> !row.get("sk").s().equals("FACTS"))
        .map(Everything::content)
        .collect(toSet());
  }

  private static Map<String, AttributeValue> content(Map<String, AttributeValue> row) {
    Map<String, AttributeValue> content = new HashMap<>(row);
    content.keySet().removeAll(STAMPS);
    return content;
  }

  int size() {
    return library.size() + status.size();
  }
}
