package io.backline.store;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.Select;

/** Messages that came to nothing, kept for 14 days: as long as a queue would keep them. */
public final class DeadLetterStore {
  private static final Duration KEPT_FOR = Duration.ofDays(14);

  private final DynamoDbClient dynamoDb;
  private final String table;
  private final Clock clock;

  public DeadLetterStore(DynamoDbClient dynamoDb, String table, Clock clock) {
    this.dynamoDb = dynamoDb;
    this.table = table;
    this.clock = clock;
  }

  /** Keeps the letter, unless it is known: it may come twice, and stay settled. */
  public void keep(DeadLetter letter) {
    try {
      put(letter, "attribute_not_exists(pk)");
    } catch (ConditionalCheckFailedException _) {
      // It came before.
    }
  }

  /** The letter, unless it is settled. */
  public Optional<DeadLetter> find(String id) {
    Map<String, AttributeValue> item =
        dynamoDb
            .getItem(
                request -> request.tableName(table).key(Keys.deadLetter(id)).consistentRead(true))
            .item();
    return item.isEmpty()
        ? Optional.empty()
        : Optional.of(Rows.read(item, DeadLetter.class))
            .filter(letter -> letter.settledAt() == null);
  }

  /**
   * The letters that wait, in the order in which they were sent.
   *
   * @param after the id behind which to go on, or null
   */
  public Page<DeadLetter> page(String after, int limit) {
    List<DeadLetter> letters =
        dynamoDb.queryPaginator(waiting(after).limit(limit + 1).build()).items().stream()
            .limit(limit + 1L)
            .map(item -> Rows.read(item, DeadLetter.class))
            .toList();
    return letters.size() > limit
        ? new Page<>(letters.subList(0, limit), letters.get(limit - 1).id())
        : new Page<>(letters, null);
  }

  /** How many wait. */
  public int count() {
    return dynamoDb.queryPaginator(waiting(null).select(Select.COUNT).build()).stream()
        .mapToInt(answer -> answer.count())
        .sum();
  }

  private QueryRequest.Builder waiting(String after) {
    Map<String, AttributeValue> values = new HashMap<>();
    values.put(":pk", AttributeValue.fromS(Keys.DEAD_LETTERS));
    if (after != null) {
      values.put(":after", AttributeValue.fromS(after));
    }
    return QueryRequest.builder()
        .tableName(table)
        .consistentRead(true)
        .keyConditionExpression(after == null ? "pk = :pk" : "pk = :pk AND sk > :after")
        .filterExpression("attribute_not_exists(settledAt)")
        .expressionAttributeValues(values);
  }

  /** Notes that the letter was sent once more, or dismissed: it waits no longer. */
  public void settle(DeadLetter letter) {
    put(letter.settled(clock.instant()), null);
  }

  private void put(DeadLetter letter, String condition) {
    Map<String, AttributeValue> item = Rows.item(Keys.deadLetter(letter.id()), letter);
    long expiresAt = letter.diedAt().plus(KEPT_FOR).getEpochSecond();
    item.put(Keys.EXPIRES_AT, AttributeValue.fromN(Long.toString(expiresAt)));
    dynamoDb.putItem(request -> request.tableName(table).item(item).conditionExpression(condition));
  }
}
