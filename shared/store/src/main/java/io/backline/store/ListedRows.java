package io.backline.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * Rows that clients list, a page at a time, in an order that an index keeps. Pages are strongly
 * consistent too.
 */
public final class ListedRows<T> extends ArtistRows<T> {
  // DynamoDB compares strings by their UTF-8 bytes; Java's own order differs beyond the basic
  // plane.
  private static final Comparator<String> AS_DYNAMODB =
      Comparator.comparing(text -> text.getBytes(UTF_8), Arrays::compareUnsigned);

  private final DynamoDbClient dynamoDb;
  private final String table;
  private final Function<T, String> order;

  /**
   * Rows of a kind.
   *
   * @param order sorts the listing: printable text, unique within the artist
   */
  ListedRows(DynamoDbClient dynamoDb, String table, Kind<T> kind, Function<T, String> order) {
    super(dynamoDb, table, kind);
    this.dynamoDb = dynamoDb;
    this.table = table;
    this.order = order;
  }

  @Override
  Map<String, AttributeValue> item(String artistId, long generation, T row, String hash) {
    Map<String, AttributeValue> item = super.item(artistId, generation, row, hash);
    item.put(Keys.ORDER, AttributeValue.fromS(order.apply(row)));
    return item;
  }

  /** The next rows in order, at most {@code limit}. */
  public Page<T> page(String artistId, Range range, int limit) {
    if (range.isEmpty()) {
      return new Page<>(List.of(), null);
    }
    TreeMap<String, Map<String, AttributeValue>> merged = new TreeMap<>(AS_DYNAMODB);
    inPartitions(artistId, partition -> inOrder(partition, range, limit + 1))
        .forEach(items -> items.forEach(item -> merged.put(item.get(Keys.ORDER).s(), item)));
    List<T> rows = merged.values().stream().limit(limit).map(this::row).toList();
    String last =
        merged.size() > limit
            ? merged.keySet().stream().skip(limit - 1L).findFirst().orElseThrow()
            : null;
    return new Page<>(rows, last);
  }

  private List<Map<String, AttributeValue>> inOrder(String partition, Range range, int limit) {
    QueryRequest query =
        QueryRequest.builder()
            .tableName(table)
            .indexName(Keys.BY_ORDER)
            .consistentRead(true)
            .keyConditionExpression("pk = :pk AND #order BETWEEN :lower AND :upper")
            .expressionAttributeNames(Map.of("#order", Keys.ORDER))
            .expressionAttributeValues(
                Map.of(
                    ":pk", AttributeValue.fromS(partition),
                    ":lower", AttributeValue.fromS(range.lower()),
                    ":upper", AttributeValue.fromS(range.upper())))
            .limit(limit)
            .build();
    return dynamoDb.queryPaginator(query).items().stream().limit(limit).toList();
  }
}
