package io.backline.store;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Finds artists whose last import is over and no longer fresh, by the index {@link JobWatch}. One
 * that is under way is not found, and is nobody's to begin.
 */
public final class DueArtists {
  private final JobWatch watch;

  public DueArtists(DynamoDbClient dynamoDb, String table) {
    watch = new JobWatch(dynamoDb, table);
  }

  /**
   * Artists who are due by then, those first who have been for longest. A time far ahead finds all.
   *
   * @param most so many at most
   */
  public List<DueArtist> find(Instant by, int most) {
    return watch.due(JobWatch.Kind.RESYNCS, by, most).stream()
        .flatMap(List::stream)
        .map(DueArtists::artist)
        .sorted(comparing(DueArtist::since))
        .limit(most)
        .toList();
  }

  private static DueArtist artist(Map<String, AttributeValue> entry) {
    return new DueArtist(
        entry.get("artistId").s(),
        entry.get("tmAttractionId").s(),
        Instant.ofEpochSecond(Long.parseLong(entry.get(Keys.WATCH_AT).n())));
  }
}
