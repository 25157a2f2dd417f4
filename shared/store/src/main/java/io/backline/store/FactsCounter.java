package io.backline.store;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;

/** How often the facts of an artist's catalogue have changed, one row an artist. */
final class FactsCounter {
  private static final String CHANGES = "changes";

  private final DynamoDbClient dynamoDb;
  private final String table;

  FactsCounter(DynamoDbClient dynamoDb, String table) {
    this.dynamoDb = dynamoDb;
    this.table = table;
  }

  /** 0 before the first change. */
  long read(String artistId) {
    return number(
        dynamoDb
            .getItem(
                request -> request.tableName(table).key(Keys.facts(artistId)).consistentRead(true))
            .item());
  }

  /** Counts a change, after the changed facts were written. The answer is the new count. */
  long raise(String artistId) {
    return number(
        dynamoDb
            .updateItem(
                request ->
                    request
                        .tableName(table)
                        .key(Keys.facts(artistId))
                        .updateExpression("ADD #changes :one")
                        .expressionAttributeNames(Map.of("#changes", CHANGES))
                        .expressionAttributeValues(Map.of(":one", AttributeValue.fromN("1")))
                        .returnValues(ReturnValue.ALL_NEW))
            .attributes());
  }

  private static long number(Map<String, AttributeValue> item) {
    AttributeValue changes = item.get(CHANGES);
    return changes == null ? 0 : Long.parseLong(changes.n());
  }
}
