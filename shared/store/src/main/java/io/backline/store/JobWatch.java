package io.backline.store;

import io.backline.model.Job;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * The index of when somebody is to look at a job: one that is not over when it stands still, one
 * that is when the artist is no longer fresh. It lags behind the table, and counts in minutes: who
 * uses what it finds looks at the job itself.
 */
final class JobWatch {
  // Most changes of a job fall within a minute of the last one, and so cost the index nothing.
  private static final long STEP_SECONDS = 60;
  private static final String DUE = "watch = :watch AND watchAt <= :until";

  /** What one looks for. */
  enum Kind {
    STALLS,
    RESYNCS
  }

  private final DynamoDbClient dynamoDb;
  private final String table;

  JobWatch(DynamoDbClient dynamoDb, String table) {
    this.dynamoDb = dynamoDb;
    this.table = table;
  }

  /**
   * Entries of the index that are due, each with {@code artistId}, {@code tmAttractionId} and
   * {@code watchAt}, those of a shard in the order of their times.
   *
   * @param most so many a shard at most
   */
  List<List<Map<String, AttributeValue>>> due(Kind kind, Instant until, int most) {
    List<String> shards = Keys.watches(kind).toList();
    return Parallel.map(shards, shards.size(), shard -> due(shard, until, most));
  }

  private List<Map<String, AttributeValue>> due(String shard, Instant until, int most) {
    QueryRequest request =
        QueryRequest.builder()
            .tableName(table)
            .indexName(Keys.BY_WATCH)
            .keyConditionExpression(DUE)
            .expressionAttributeValues(
                Map.of(":watch", AttributeValue.fromS(shard), ":until", seconds(until)))
            .limit(most)
            .build();
    return dynamoDb.queryPaginator(request).items().stream().limit(most).toList();
  }

  /** What a job is found by. */
  static Map<String, AttributeValue> mark(Job job) {
    // Whichever comes first: what goes on behind an import may last longer than that is fresh, and
    // the next import has it begun anew.
    return Stream.concat(
            job.stallsAt().stream().map(at -> new Mark(Kind.STALLS, at.plusSeconds(STEP_SECONDS))),
            job.dueAt().stream().map(at -> new Mark(Kind.RESYNCS, at)))
        .min(Comparator.comparing(Mark::at))
        .map(mark -> mark.on(job.artistId()))
        .orElse(Map.of());
  }

  private record Mark(Kind kind, Instant at) {
    Map<String, AttributeValue> on(String artistId) {
      return Map.of(
          Keys.WATCH, AttributeValue.fromS(Keys.watch(kind, artistId)), Keys.WATCH_AT, seconds(at));
    }
  }

  private static AttributeValue seconds(Instant at) {
    long step = Math.floorDiv(at.getEpochSecond(), STEP_SECONDS) * STEP_SECONDS;
    return AttributeValue.fromN(Long.toString(step));
  }
}
