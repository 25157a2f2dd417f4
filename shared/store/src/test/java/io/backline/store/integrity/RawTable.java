package io.backline.store.integrity;

import static java.util.stream.Collectors.toSet;

import io.backline.store.Parallel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A table as it is, to do damage to. */
record RawTable(DynamoDbClient client, String name) {
  private static final int AT_ONCE = 16;

  /** Every row. */
  Set<Map<String, AttributeValue>> rows() {
    return client
        .scanPaginator(request -> request.tableName(name).consistentRead(true))
        .items()
        .stream()
        .collect(toSet());
  }

  /** The rows whose partition key holds this. */
  List<Map<String, AttributeValue>> rows(String pkPart) {
    return rows().stream().filter(row -> row.get("pk").s().contains(pkPart)).toList();
  }

  /** The row of this kind that has this value. */
  Map<String, AttributeValue> row(String pkPart, String attribute, String value) {
    return rows(pkPart).stream()
        .filter(row -> row.containsKey(attribute) && row.get(attribute).s().equals(value))
        .findFirst()
        .orElseThrow();
  }

  Map<String, AttributeValue> row(String pk, String sk) {
    return client.getItem(request -> request.tableName(name).key(key(pk, sk))).item();
  }

  void put(Map<String, AttributeValue> row) {
    client.putItem(request -> request.tableName(name).item(row));
  }

  void delete(Map<String, AttributeValue> row) {
    client.deleteItem(request -> request.tableName(name).key(key(row)));
  }

  void clear() {
    become(Set.of());
  }

  /** Has it hold these rows and no others. */
  void become(Set<Map<String, AttributeValue>> wanted) {
    Set<Map<String, AttributeValue>> present = rows();
    List<Runnable> changes = new ArrayList<>();
    Set<Map<String, AttributeValue>> keys = wanted.stream().map(RawTable::key).collect(toSet());
    for (Map<String, AttributeValue> row : present) {
      if (!keys.contains(key(row))) {
        changes.add(() -> delete(row));
      }
    }
    for (Map<String, AttributeValue> row : wanted) {
      if (!present.contains(row)) {
        changes.add(() -> put(row));
      }
    }
    Parallel.map(changes, AT_ONCE, RawTable::done);
  }

  private static boolean done(Runnable change) {
    change.run();
    return true;
  }

  private static Map<String, AttributeValue> key(Map<String, AttributeValue> row) {
    return key(row.get("pk").s(), row.get("sk").s());
  }

  /** A copy with another value in one place. */
  static Map<String, AttributeValue> with(
      Map<String, AttributeValue> row, String attribute, AttributeValue value) {
    Map<String, AttributeValue> changed = new HashMap<>(row);
    changed.put(attribute, value);
    return changed;
  }

  static Map<String, AttributeValue> with(
      Map<String, AttributeValue> row, String attribute, String value) {
    return with(row, attribute, AttributeValue.fromS(value));
  }

  static Map<String, AttributeValue> key(String pk, String sk) {
    return Map.of("pk", AttributeValue.fromS(pk), "sk", AttributeValue.fromS(sk));
  }
}
