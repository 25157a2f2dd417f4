package io.backline.store;

import io.backline.model.Job;
import io.backline.model.Venue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * Changes to rows that were looked at. Each is made only while its row is as it was seen, and all
 * of them only while what they follow from holds. For one thread.
 */
public final class Repair {
  private final DynamoDbClient dynamoDb;
  private final String library;
  private final String status;
  private final List<TransactWriteItem> premises = new ArrayList<>();
  private final List<TransactWriteItem> changes = new ArrayList<>();

  Repair(DynamoDbClient dynamoDb, String library, String status) {
    this.dynamoDb = dynamoDb;
    this.library = library;
    this.status = status;
  }

  /** Only while the artist's job is this one, unchanged, or there still is none. */
  public Repair whileJobIs(String artistId, Optional<Job> seen) {
    Condition condition =
        seen.map(job -> Condition.PRESENT.and("revision", number(job.revision())))
            .orElse(Condition.ABSENT);
    return only(status, Keys.job(artistId), condition);
  }

  /** Only while no such artist is stored. */
  public Repair whileArtistIsGone(String artistId) {
    return only(library, Keys.artist(artistId), Condition.ABSENT);
  }

  /** Only while there is no such connection, or none that may still be open. */
  public Repair whileConnectionIsGone(String connectionId, Instant now) {
    Condition condition = Condition.ABSENT.orAtMost(Keys.EXPIRES_AT, number(now.getEpochSecond()));
    return only(status, Keys.connection(connectionId), condition);
  }

  private Repair only(String table, Map<String, AttributeValue> key, Condition condition) {
    ConditionCheck check =
        ConditionCheck.builder()
            .tableName(table)
            .key(key)
            .conditionExpression(condition.expression())
            .expressionAttributeNames(condition.namesOrNull())
            .expressionAttributeValues(condition.valuesOrNull())
            .build();
    premises.add(TransactWriteItem.builder().conditionCheck(check).build());
    return this;
  }

  public Repair delete(StoredRow row) {
    return delete(row.table(), row.key(), row.unchanged());
  }

  /** Forgets a reading. */
  public Repair delete(String artistId, Reading.Kind kind, Reading seen) {
    Condition condition =
        Condition.PRESENT
            .and("of", AttributeValue.fromS(seen.of()))
            .and("readAt", Rows.attribute(seen.readAt()));
    return delete(library, Keys.reading(artistId, kind), condition);
  }

  private Repair delete(String table, Map<String, AttributeValue> key, Condition condition) {
    Delete delete =
        Delete.builder()
            .tableName(table)
            .key(key)
            .conditionExpression(condition.expression())
            .expressionAttributeNames(condition.namesOrNull())
            .expressionAttributeValues(condition.valuesOrNull())
            .build();
    changes.add(TransactWriteItem.builder().delete(delete).build());
    return this;
  }

  /** Has the row say this instead, under the same id. */
  public <T> Repair replace(
      StoredRow row, ArtistRows<T> rows, String artistId, long generation, T value) {
    return put(rows, artistId, generation, value, row.unchanged());
  }

  /** Stores what is not stored under its id. */
  public <T> Repair add(ArtistRows<T> rows, String artistId, long generation, T value) {
    return put(rows, artistId, generation, value, Condition.ABSENT);
  }

  /** Stores a venue that is not stored. */
  public Repair add(Venue venue) {
    return put(VenueStore.item(venue), Condition.ABSENT);
  }

  private <T> Repair put(
      ArtistRows<T> rows, String artistId, long generation, T value, Condition condition) {
    return put(rows.item(artistId, generation, value, Rows.hash(value)), condition);
  }

  private Repair put(Map<String, AttributeValue> item, Condition condition) {
    Put put =
        Put.builder()
            .tableName(library)
            .item(item)
            .conditionExpression(condition.expression())
            .expressionAttributeNames(condition.namesOrNull())
            .expressionAttributeValues(condition.valuesOrNull())
            .build();
    changes.add(TransactWriteItem.builder().put(put).build());
    return this;
  }

  /** Makes the changes. What is not as it was seen any more is left alone, and is outdated. */
  public WriteReport write() {
    return new RowWriter(dynamoDb, library).write(changes, premises);
  }

  private static AttributeValue number(long value) {
    return AttributeValue.fromN(Long.toString(value));
  }
}
