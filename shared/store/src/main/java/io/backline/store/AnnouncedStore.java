package io.backline.store;

import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/**
 * What others have been told of each artist: one row, packed, as most of it are ids and days; and
 * one that says of which jobs they have been told the end, as every import writes that.
 */
public final class AnnouncedStore {
  private static final String REVISION = "revision";
  private static final String CONTENT = "content";
  private static final String GENERATION = "generation";

  private final DynamoDbClient dynamoDb;
  private final String table;

  public AnnouncedStore(DynamoDbClient dynamoDb, String table) {
    this.dynamoDb = dynamoDb;
    this.table = table;
  }

  /**
   * The generation of the last job whose end others have been told, or 0 where they were of none.
   */
  public long lastEnd(String artistId) {
    AttributeValue generation =
        dynamoDb
            .getItem(
                request ->
                    request.tableName(table).key(Keys.announcedEnd(artistId)).consistentRead(true))
            .item()
            .get(GENERATION);
    return generation == null ? 0 : Long.parseLong(generation.n());
  }

  /** Notes that others have been told the end of the job of this generation. */
  public void noteEnd(String artistId, long generation) {
    Map<String, AttributeValue> item = new HashMap<>(Keys.announcedEnd(artistId));
    item.put(GENERATION, number(generation));
    try {
      dynamoDb.putItem(
          request ->
              request
                  .tableName(table)
                  .item(item)
                  .conditionExpression("attribute_not_exists(pk) OR generation < :generation")
                  .expressionAttributeValues(Map.of(":generation", item.get(GENERATION))));
    } catch (ConditionalCheckFailedException _) {
      // A later one is noted.
    }
  }

  public Announced find(String artistId) {
    AttributeValue content =
        dynamoDb
            .getItem(
                request ->
                    request.tableName(table).key(Keys.announced(artistId)).consistentRead(true))
            .item()
            .get(CONTENT);
    return content == null ? Announced.NOTHING : Zipped.read(content, Announced.class);
  }

  /** Whether it is stored now: not where another was stored since {@code seen}. */
  public boolean update(String artistId, Announced seen, Announced next) {
    Map<String, AttributeValue> item = new HashMap<>(Keys.announced(artistId));
    item.put(REVISION, number(next.revision()));
    item.put(CONTENT, Zipped.of(next));
    try {
      dynamoDb.putItem(
          request ->
              request
                  .tableName(table)
                  .item(item)
                  // The SDK may put it twice, because the first answer was lost.
                  .conditionExpression(
                      "attribute_not_exists(pk) OR revision = :seen OR content = :content")
                  .expressionAttributeValues(
                      Map.of(":seen", number(seen.revision()), ":content", item.get(CONTENT))));
      return true;
    } catch (ConditionalCheckFailedException _) {
      return false;
    }
  }

  private static AttributeValue number(long value) {
    return AttributeValue.fromN(Long.toString(value));
  }
}
