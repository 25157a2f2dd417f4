package io.backline.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;

/**
 * Goes through all rows of a table, a page at a time, in no order that means anything. What was
 * written a moment ago may not be seen yet.
 */
public final class TableScan {
  private static final String BETWEEN = "\0";

  private final DynamoDbClient dynamoDb;
  private final String table;

  public TableScan(DynamoDbClient dynamoDb, String table) {
    this.dynamoDb = dynamoDb;
    this.table = table;
  }

  /**
   * A page.
   *
   * @param last behind which to go on; empty where nothing follows
   */
  public record Scanned(List<StoredRow> rows, Optional<String> last) {
    public Scanned {
      rows = List.copyOf(rows);
    }
  }

  /**
   * The next rows.
   *
   * @param after as an earlier page told it, or empty for the first; the row may be gone by now
   * @throws IllegalArgumentException where no page told it
   */
  public Scanned page(Optional<String> after, int most) {
    ScanResponse answer =
        dynamoDb.scan(
            request ->
                request
                    .tableName(table)
                    .exclusiveStartKey(after.map(TableScan::key).orElse(null))
                    .limit(most));
    return new Scanned(
        answer.items().stream().map(item -> new StoredRow(table, item)).toList(),
        answer.hasLastEvaluatedKey()
            ? Optional.of(text(answer.lastEvaluatedKey()))
            : Optional.empty());
  }

  private static String text(Map<String, AttributeValue> key) {
    String both = key.get(Keys.PK).s() + BETWEEN + key.get(Keys.SK).s();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(both.getBytes(UTF_8));
  }

  private static Map<String, AttributeValue> key(String text) {
    String both = new String(Base64.getUrlDecoder().decode(text), UTF_8);
    int end = both.indexOf(BETWEEN);
    if (end < 0) {
      throw new IllegalArgumentException("no place in a table: " + text);
    }
    return Map.of(
        Keys.PK, AttributeValue.fromS(both.substring(0, end)),
        Keys.SK, AttributeValue.fromS(both.substring(end + 1)));
  }
}
