package io.backline.store;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
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

  /** All of them, by what was read. */
  public Map<Reading.Kind, Reading> all(String artistId) {
    Map<Reading.Kind, Future<Optional<Reading>>> asked = new EnumMap<>(Reading.Kind.class);
    for (Reading.Kind kind : Reading.Kind.values()) {
      asked.put(kind, Parallel.begin(() -> find(artistId, kind)));
    }
    Map<Reading.Kind, Reading> all = new EnumMap<>(Reading.Kind.class);
    asked.forEach(
        (kind, future) -> Parallel.join(future).ifPresent(reading -> all.put(kind, reading)));
    return all;
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
