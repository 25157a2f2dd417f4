package io.backline.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.backline.model.ActivityCounts;
import io.backline.model.ActivityType;
import io.backline.testkit.DynamoDbLocal;
import io.backline.testkit.HandClock;
import io.backline.testkit.TestTables;
import io.backline.testkit.WatchedDynamoDb;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

@ExtendWith(DynamoDbLocal.class)
final class ActivityStoreTest {
  private static final Instant HOUR = Instant.parse("2026-11-21T14:00:00Z");

  private final HandClock clock = new HandClock(HOUR.plusSeconds(59 * 60));
  private final Map<String, Integer> writes = new ConcurrentHashMap<>();
  private final TestTables tables;
  private final ActivityStore store;

  ActivityStoreTest(TestTables tables) {
    this.tables = tables;
    DynamoDbClient watched =
        WatchedDynamoDb.of(
            tables.client(),
            request -> {
              if (request instanceof UpdateItemRequest update) {
                writes.merge(update.key().get(Keys.PK).s(), 1, Integer::sum);
              }
            });
    store = new ActivityStore(watched, tables.name("StatusTable"), clock, new Random(7));
  }

  @Test
  void fifty_at_once_are_counted_exactly() {
    count("fifty", ActivityType.VIEW, 50);
    assertThat(store.within(HOUR)).containsEntry("fifty", new ActivityCounts(50, 0, 0, 0));
  }

  @Test
  void each_type_is_counted_by_itself() {
    count("types", ActivityType.VIEW, 1);
    count("types", ActivityType.FOLLOW, 2);
    count("types", ActivityType.UNFOLLOW, 3);
    count("types", ActivityType.VOTE, 4);
    assertThat(store.within(HOUR)).containsEntry("types", new ActivityCounts(1, 2, 3, 4));
  }

  @Test
  void what_all_do_with_one_artist_is_spread_over_partitions() {
    count("hot", ActivityType.VIEW, 400);
    assertThat(writes).hasSize(Keys.ACTIVITY_SHARDS);
    assertThat(writes.values()).allMatch(count -> count < 2 * 400 / Keys.ACTIVITY_SHARDS);
    assertThat(store.within(HOUR)).containsEntry("hot", new ActivityCounts(400, 0, 0, 0));
  }

  @Test
  void an_hour_holds_what_was_done_within_it() {
    count("hours", ActivityType.VIEW, 2);
    clock.advance(Duration.ofMinutes(1));
    count("hours", ActivityType.VOTE, 3);
    assertThat(store.within(HOUR)).containsEntry("hours", new ActivityCounts(2, 0, 0, 0));
    assertThat(store.within(HOUR.plusSeconds(3_600)))
        .containsEntry("hours", new ActivityCounts(0, 0, 0, 3));
    assertThat(store.within(HOUR.minusSeconds(3_600))).isEmpty();
  }

  @Test
  void rows_go_when_nobody_may_read_them_any_more() {
    count("aging", ActivityType.FOLLOW, 1);
    String partition = writes.keySet().iterator().next();
    String expiry =
        tables
            .client()
            .query(
                query ->
                    query
                        .tableName(tables.name("StatusTable"))
                        .keyConditionExpression("pk = :pk AND sk = :sk")
                        .expressionAttributeValues(
                            Map.of(
                                ":pk", Rows.attribute(partition), ":sk", Rows.attribute("aging"))))
            .items()
            .getFirst()
            .get(Keys.EXPIRES_AT)
            .n();
    assertThat(Instant.ofEpochSecond(Long.parseLong(expiry)))
        .isEqualTo(HOUR.plus(Duration.ofHours(1)).plus(ActivityStore.KEPT_FOR));
  }

  private void count(String artistId, ActivityType type, int times) {
    List<ActivityType> all = Collections.nCopies(times, type);
    Parallel.map(
        all,
        50,
        one -> {
          store.count(artistId, one);
          return one;
        });
  }
}
