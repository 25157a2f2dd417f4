package io.backline.store;

import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** When each artist's recordings were last read at MusicBrainz, which takes tens of calls. */
public final class ReadingStore {
  private final DynamoDbClient dynamoDb;
  private final String table;

  ReadingStore(DynamoDbClient dynamoDb, String table) {
    this.dynamoDb = dynamoDb;
    this.table = table;
  }

  public Optional<MusicBrainzReading> find(String artistId) {
    Map<String, AttributeValue> item =
        dynamoDb
            .getItem(
                request ->
                    request.tableName(table).key(Keys.reading(artistId)).consistentRead(true))
            .item();
    return item.isEmpty()
        ? Optional.empty()
        : Optional.of(Rows.read(item, MusicBrainzReading.class));
  }

  /** Forgets it, before its pages are overwritten. */
  public void remove(String artistId) {
    dynamoDb.deleteItem(request -> request.tableName(table).key(Keys.reading(artistId)));
  }

  public void put(String artistId, MusicBrainzReading reading) {
    dynamoDb.putItem(
        request -> request.tableName(table).item(Rows.item(Keys.reading(artistId), reading)));
  }
}
