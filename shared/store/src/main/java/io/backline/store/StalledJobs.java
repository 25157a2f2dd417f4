package io.backline.store;

import io.backline.model.Job;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * Finds jobs that stand still, by an index that holds those that are not over. It lags behind the
 * table, and counts in minutes: who uses what it finds looks at the job itself.
 */
public final class StalledJobs {
  // Most changes of a job fall within a minute of the last one, and so cost the index nothing.
  private static final long STEP_SECONDS = 60;
  private static final String STALLED = "watch = :watch AND stallsAt <= :now";

  private final DynamoDbClient dynamoDb;
  private final String table;

  public StalledJobs(DynamoDbClient dynamoDb, String table) {
    this.dynamoDb = dynamoDb;
    this.table = table;
  }

  /**
   * Artists whose job stands still.
   *
   * @param most so many at most, those first of a shard that have stood still for longest
   */
  public List<String> find(Instant now, int most) {
    List<String> shards = Keys.watches().toList();
    return Parallel.map(shards, shards.size(), shard -> find(shard, now, most / shards.size()))
        .stream()
        .flatMap(List::stream)
        .toList();
  }

  private List<String> find(String shard, Instant now, int most) {
    QueryRequest request =
        QueryRequest.builder()
            .tableName(table)
            .indexName(Keys.BY_STALL)
            .keyConditionExpression(STALLED)
            .expressionAttributeValues(
                Map.of(":watch", AttributeValue.fromS(shard), ":now", seconds(now)))
            .limit(most)
            .build();
    return dynamoDb.queryPaginator(request).items().stream()
        .limit(most)
        .map(item -> item.get("artistId").s())
        .toList();
  }

  /** What a job is found by; nothing where it is over. */
  static Map<String, AttributeValue> mark(Job job) {
    return job.stallsAt()
        .map(
            at ->
                Map.of(
                    Keys.WATCH,
                    AttributeValue.fromS(Keys.watch(job.artistId())),
                    Keys.STALLS_AT,
                    seconds(at.plusSeconds(STEP_SECONDS))))
        .orElse(Map.of());
  }

  private static AttributeValue seconds(Instant at) {
    long step = Math.floorDiv(at.getEpochSecond(), STEP_SECONDS) * STEP_SECONDS;
    return AttributeValue.fromN(Long.toString(step));
  }
}
