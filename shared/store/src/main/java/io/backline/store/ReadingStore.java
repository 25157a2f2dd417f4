package io.backline.store;

import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What was last read of each artist, so that it is not asked for again when nothing is new. */
public final class ReadingStore {
  private final DynamoDbClient dynamoDb;
  private final String table;

  ReadingStore(DynamoDbClient dynamoDb, String table) {
    this.dynamoDb = dynamoDb;
    this.table = table;
  }

  public Optional<Reading> find(String artistId, Reading.Kind kind) {
    Map<String, AttributeValue> item =
        dynamoDb
            .getItem(
                request ->
                    request.tableName(table).key(Keys.reading(artistId, kind)).consistentRead(true))
            .item();
    return item.isEmpty() ? Optional.empty() : Optional.of(Rows.read(item, Reading.class));
  }

  /** Forgets it, before what was read is overwritten. */
  public void remove(String artistId, Reading.Kind kind) {
    dynamoDb.deleteItem(request -> request.tableName(table).key(Keys.reading(artistId, kind)));
  }

  public void put(String artistId, Reading.Kind kind, Reading reading) {
    dynamoDb.putItem(
        request -> request.tableName(table).item(Rows.item(Keys.reading(artistId, kind), reading)));
  }
}
