package io.backline.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.backline.model.ImportScope;
import io.backline.model.Job;
import io.backline.testkit.DynamoDbLocal;
import io.backline.testkit.HandClock;
import io.backline.testkit.TestTables;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Reads rows as the stores write them, because the stream carries nothing else. */
@ExtendWith(DynamoDbLocal.class)
final class StatusChangeTest {
  // The table itself forgets what has expired by the real clock.
  private final HandClock clock = new HandClock(Instant.parse("2100-01-01T14:00:00Z"));
  private final TestTables tables;
  private final ConnectionStore connections;

  StatusChangeTest(TestTables tables) {
    this.tables = tables;
    this.connections = new ConnectionStore(tables.client(), table(), clock);
  }

  @Test
  void a_jobs_row_is_a_change_of_the_job() {
    Job job =
        new JobStore(tables.client(), table(), clock)
            .claim("K1", "job-1", false, ImportScope.WHOLE)
            .job();
    assertThat(change("ARTIST#" + job.artistId(), "JOB"))
        .isEqualTo(new StatusChange.JobChanged(job));
  }

  @Test
  void a_subscriptions_row_is_somebody_who_wants_to_hear() {
    String artist = UUID.randomUUID().toString();
    connections.open("c1");
    connections.subscribe(artist, "c1");
    assertThat(change("ARTIST#" + artist, "SUBSCRIPTION#c1"))
        .isEqualTo(new StatusChange.Subscribed(new Subscription(artist, "c1", 0)));
  }

  @Test
  void nobody_is_told_of_a_connection() {
    connections.open("c2");
    assertThat(change("CONNECTION#c2", "CONNECTION")).isEqualTo(new StatusChange.Other());
  }

  private StatusChange change(String pk, String sk) {
    return StatusChange.of(
        tables
            .client()
            .getItem(
                request ->
                    request
                        .tableName(table())
                        .key(
                            Map.of("pk", AttributeValue.fromS(pk), "sk", AttributeValue.fromS(sk))))
            .item());
  }

  private String table() {
    return tables.name("StatusTable");
  }
}
