package io.backline.store;

import static java.time.temporal.ChronoUnit.HOURS;
import static java.util.stream.Collectors.toMap;

import io.backline.model.ActivityCounts;
import io.backline.model.ActivityType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * What fans do, counted by hour. Each count goes to one of some partitions by lot, so that an
 * artist whom all look at is no hot key.
 */
public final class ActivityStore {
  /** For so long an hour can be read once it has ended. */
  public static final Duration KEPT_FOR = Duration.ofDays(8);

  private static final Duration AN_HOUR = Duration.ofHours(1);

  private final DynamoDbClient dynamoDb;
  private final String table;
  private final Clock clock;
  private final RandomGenerator random;

  /**
   * @param random the lot
   */
  public ActivityStore(DynamoDbClient dynamoDb, String table, Clock clock, RandomGenerator random) {
    this.dynamoDb = dynamoDb;
    this.table = table;
    this.clock = clock;
    this.random = random;
  }

  /** Counts that somebody did this just now. */
  public void count(String artistId, ActivityType type) {
    Instant hour = clock.instant().truncatedTo(HOURS);
    long expiry = hour.plus(AN_HOUR).plus(KEPT_FOR).getEpochSecond();
    int shard = random.nextInt(Keys.ACTIVITY_SHARDS);
    dynamoDb.updateItem(
        request ->
            request
                .tableName(table)
                .key(Keys.activity(hour, shard, artistId))
                .updateExpression("SET expiresAt = :expiry ADD #type :one")
                .expressionAttributeNames(Map.of("#type", type.toString()))
                .expressionAttributeValues(
                    Map.of(
                        ":expiry", AttributeValue.fromN(Long.toString(expiry)),
                        ":one", AttributeValue.fromN("1"))));
  }

  /**
   * All that was done within an hour, by artist id.
   *
   * @param hour its beginning
   */
  public Map<String, ActivityCounts> within(Instant hour) {
    List<String> partitions = Keys.activityPartitions(hour).toList();
    return Parallel.map(partitions, partitions.size(), this::rows).stream()
        .flatMap(List::stream)
        .collect(
            toMap(
                item -> item.get(Keys.SK).s(),
                item -> Rows.read(item, ActivityCounts.class),
                ActivityCounts::plus));
  }

  private List<Map<String, AttributeValue>> rows(String partition) {
    QueryRequest query =
        QueryRequest.builder()
            .tableName(table)
            .consistentRead(true)
            .keyConditionExpression("pk = :pk")
            .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(partition)))
            .build();
    return dynamoDb.queryPaginator(query).items().stream().toList();
  }
}
