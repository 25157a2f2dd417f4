package io.backline.store;

import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What was found out about each app's batch reads, so that not every process has to try. A row
 * stays: until somebody tries again, the last finding is the best guess.
 */
public final class BatchAccessStore {
  private final DynamoDbClient dynamoDb;
  private final String table;

  public BatchAccessStore(DynamoDbClient dynamoDb, String table) {
    this.dynamoDb = dynamoDb;
    this.table = table;
  }

  /**
   * What was found last; empty where nobody has tried.
   *
   * @param app whose access it is
   */
  public Optional<BatchAccess> find(String app) {
    Map<String, AttributeValue> item =
        dynamoDb
            .getItem(
                request -> request.tableName(table).key(Keys.batchAccess(app)).consistentRead(true))
            .item();
    return item.isEmpty() ? Optional.empty() : Optional.of(Rows.read(item, BatchAccess.class));
  }

  public void keep(String app, BatchAccess access) {
    dynamoDb.putItem(
        request -> request.tableName(table).item(Rows.item(Keys.batchAccess(app), access)));
  }
}
