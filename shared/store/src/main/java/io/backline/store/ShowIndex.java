package io.backline.store;

import static java.util.Comparator.naturalOrder;

import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * Whose a show is, by the show's id alone. The index follows its table within a moment: what was
 * just written may not be found yet, and what it names has to be read where it lies.
 */
public final class ShowIndex {
  private final DynamoDbClient dynamoDb;
  private final String table;

  ShowIndex(DynamoDbClient dynamoDb, String table) {
    this.dynamoDb = dynamoDb;
    this.table = table;
  }

  /**
   * The artist of whom this show, or a concert that it was, is stored. Of two who have one concert,
   * it is always the same.
   */
  public Optional<String> artistOf(String showId) {
    QueryRequest query =
        QueryRequest.builder()
            .tableName(table)
            .indexName(Keys.BY_SHOW)
            .keyConditionExpression("showId = :show")
            .expressionAttributeValues(Map.of(":show", AttributeValue.fromS(showId)))
            .build();
    return dynamoDb.queryPaginator(query).items().stream()
        .flatMap(row -> Keys.owner(row.get(Keys.PK).s()).stream())
        .min(naturalOrder());
  }
}
