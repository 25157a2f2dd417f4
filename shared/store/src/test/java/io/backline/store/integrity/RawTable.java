package io.backline.store.integrity;

import io.backline.store.Parallel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A table as it is, to do damage to. */
record RawTable(DynamoDbClient client, String name) {

  /** Every row. */
  Set<Map<String, AttributeValue>> rows() {
    return client
        .scanPaginator(request -> request.tableName(name).consistentRead(true))
        .items()
        .stream()
        .collect(Collectors.toSet());
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
    client.deleteItem(
        request -> request.tableName(name).key(key(row.get("pk").s(), row.get("sk").s())));
  }

  void clear() {
    Parallel.map(rows(), 16, this::deleted);
  }

  private boolean deleted(Map<String, AttributeValue> row) {
    delete(row);
    return true;
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
