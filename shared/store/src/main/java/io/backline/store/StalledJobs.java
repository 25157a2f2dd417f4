package io.backline.store;

import java.time.Instant;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Finds jobs that stand still, by the index {@link JobWatch}. */
public final class StalledJobs {
  private final JobWatch watch;

  public StalledJobs(DynamoDbClient dynamoDb, String table) {
    watch = new JobWatch(dynamoDb, table);
  }

  /**
   * Artists whose job stands still.
   *
   * @param most so many at most, those first of a shard that have stood still for longest
   */
  public List<String> find(Instant now, int most) {
    return watch.due(JobWatch.Kind.STALLS, now, most / Keys.SHARDS).stream()
        .flatMap(List::stream)
        .map(entry -> entry.get("artistId").s())
        .toList();
  }
}
