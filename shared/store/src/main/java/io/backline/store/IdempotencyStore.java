package io.backline.store;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** Answers to requests that carried an Idempotency-Key, kept for a day. */
public final class IdempotencyStore {
  private static final Duration KEPT_FOR = Duration.ofHours(24);

  private final DynamoDbClient dynamoDb;
  private final String table;
  private final Clock clock;

  /**
   * An answer that was given.
   *
   * @param request the request it answers
   * @param answer as it was sent
   */
  public record Given(String request, String answer) {}

  public IdempotencyStore(DynamoDbClient dynamoDb, String table, Clock clock) {
    this.dynamoDb = dynamoDb;
    this.table = table;
    this.clock = clock;
  }

  public Optional<Given> find(String key) {
    Map<String, AttributeValue> item =
        dynamoDb
            .getItem(
                request -> request.tableName(table).key(Keys.idempotency(key)).consistentRead(true))
            .item();
    // TTL sweeps are late.
    boolean there = !item.isEmpty() && expiresAt(item) > clock.instant().getEpochSecond();
    return there ? Optional.of(Rows.read(item, Given.class)) : Optional.empty();
  }

  private static long expiresAt(Map<String, AttributeValue> item) {
    return Long.parseLong(item.get(Keys.EXPIRES_AT).n());
  }

  /** Keeps the answer unless the key has one already. What holds now is returned. */
  public Given keep(String key, Given given) {
    long now = clock.instant().getEpochSecond();
    Map<String, AttributeValue> item = Rows.item(Keys.idempotency(key), given);
    item.put(Keys.EXPIRES_AT, AttributeValue.fromN(Long.toString(now + KEPT_FOR.toSeconds())));
    try {
      dynamoDb.putItem(
          request ->
              request
                  .tableName(table)
                  .item(item)
                  .conditionExpression("attribute_not_exists(pk) OR expiresAt <= :now")
                  .expressionAttributeValues(
                      Map.of(":now", AttributeValue.fromN(Long.toString(now)))));
      return given;
    } catch (ConditionalCheckFailedException _) {
      return find(key).orElse(given);
    }
  }
}
