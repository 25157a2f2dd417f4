package io.backline.store;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/** Reads rows by their keys, a hundred a call. */
final class BatchReader {
  private static final int MAX_KEYS = 100;

  private final DynamoDbClient dynamoDb;
  private final String table;

  BatchReader(DynamoDbClient dynamoDb, String table) {
    this.dynamoDb = dynamoDb;
    this.table = table;
  }

  <T> Map<String, T> read(
      Collection<String> ids,
      Function<String, Map<String, AttributeValue>> key,
      Class<T> type,
      Function<T, String> id) {
    return items(ids, key).stream()
        .map(item -> Rows.read(item, type))
        .collect(toMap(id, row -> row));
  }

  List<Map<String, AttributeValue>> items(
      Collection<String> ids, Function<String, Map<String, AttributeValue>> key) {
    List<Map<String, AttributeValue>> keys = ids.stream().distinct().map(key).toList();
    return Parallel.map(Chunks.of(keys, MAX_KEYS), 4, this::chunk).stream()
        .flatMap(List::stream)
        .toList();
  }

  // The paginator asks again for keys that a throttled table left unprocessed.
  private List<Map<String, AttributeValue>> chunk(List<Map<String, AttributeValue>> keys) {
    BatchGetItemRequest request =
        BatchGetItemRequest.builder()
            .requestItems(
                Map.of(table, KeysAndAttributes.builder().keys(keys).consistentRead(true).build()))
            .build();
    return dynamoDb.batchGetItemPaginator(request).stream()
        .flatMap(page -> page.responses().getOrDefault(table, List.of()).stream())
        .toList();
  }
}
