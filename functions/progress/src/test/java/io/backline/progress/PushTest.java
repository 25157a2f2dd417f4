package io.backline.progress;

import static org.assertj.core.api.Assertions.assertThat;

import io.backline.model.ImportScope;
import io.backline.model.Job;
import io.backline.model.Phase;
import io.backline.model.PhaseName;
import io.backline.model.ProgressDocument;
import io.backline.runtime.Json;
import io.backline.store.Change;
import io.backline.store.ConnectionStore;
import io.backline.store.JobStore;
import io.backline.store.StatusChange;
import io.backline.store.Subscription;
import io.backline.testkit.DynamoDbLocal;
import io.backline.testkit.TestTables;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

@ExtendWith(DynamoDbLocal.class)
final class PushTest {
  private final FakeGateway gateway = new FakeGateway();
  private final String connection = "c-" + UUID.randomUUID();
  private final TestTables tables;
  private final ConnectionStore connections;
  private final JobStore jobs;
  private final Push push;
  private Job job;

  PushTest(TestTables tables) {
    this.tables = tables;
    String table = tables.name("StatusTable");
    connections = new ConnectionStore(tables.client(), table, Clock.systemUTC());
    jobs = new JobStore(tables.client(), table, Clock.systemUTC());
    push = new Push(connections, jobs, new Gateway(gateway));
  }

  @BeforeEach
  void begin() {
    job = jobs.claim("K" + UUID.randomUUID(), "job-1", false, ImportScope.WHOLE).job();
    connections.open(connection);
  }

  @Test
  void who_subscribes_gets_the_current_document() {
    tell(subscribed(connection));
    assertThat(gateway.heard(connection))
        .containsExactly(Json.read(Json.write(ProgressDocument.of(job))));
  }

  @Test
  void each_connection_hears_rising_revisions_and_none_twice() {
    StatusChange first = shows(1);
    StatusChange second = shows(2);
    tell(subscribed(connection), first, second, first);
    tell(second, shows(3), second);
    assertThat(gateway.revisions(connection)).containsExactly(3L, 4L);
  }

  @Test
  void everybody_who_listens_is_told_and_nobody_else() {
    connections.open(connection + 2);
    connections.open(connection + 3);
    connections.subscribe(job.artistId(), connection);
    connections.subscribe(job.artistId(), connection + 2);
    connections.subscribe("another", connection + 3);
    tell(shows(1));
    assertThat(gateway.revisions(connection)).containsExactly(2L);
    assertThat(gateway.revisions(connection + 2)).containsExactly(2L);
    assertThat(gateway.revisions(connection + 3)).isEmpty();
  }

  @Test
  void who_subscribes_anew_gets_the_document_anew() {
    tell(subscribed(connection));
    tell(subscribed(connection));
    assertThat(gateway.revisions(connection)).containsExactly(1L, 1L);
  }

  @Test
  void who_unsubscribed_hears_no_more() {
    tell(subscribed(connection));
    connections.unsubscribe(job.artistId(), connection);
    tell(shows(1));
    assertThat(gateway.revisions(connection)).containsExactly(1L);
  }

  @Test
  void a_connection_that_is_gone_is_forgotten_and_keeps_nobody_from_hearing() {
    connections.open(connection + 2);
    connections.subscribe(job.artistId(), connection + 2);
    connections.subscribe(job.artistId(), connection);
    gateway.gone.add(connection);
    tell(shows(1));
    assertThat(connections.subscriptions(job.artistId()))
        .extracting(Subscription::connectionId)
        .containsExactly(connection + 2);
    assertThat(gateway.revisions(connection + 2)).containsExactly(2L);
  }

  @Test
  void a_subscription_that_outlived_its_connection_is_forgotten_too() {
    tables.client().putItem(put -> put.tableName(tables.name("StatusTable")).item(orphan()));
    gateway.gone.add("orphan");
    tell(shows(1));
    assertThat(connections.subscriptions(job.artistId())).isEmpty();
  }

  @Test
  void a_document_that_did_not_arrive_is_made_up_for_by_the_next_change() {
    connections.subscribe(job.artistId(), connection);
    gateway.failing.add(connection);
    tell(shows(1));
    gateway.failing.clear();
    tell(shows(2));
    assertThat(gateway.revisions(connection)).containsExactly(3L);
  }

  @Test
  void a_batch_that_comes_again_after_a_crash_is_told_again() {
    connections.subscribe(job.artistId(), connection);
    StatusChange change = shows(1);
    push.begin().tell(change);
    tell(change);
    assertThat(gateway.revisions(connection)).containsExactly(2L, 2L);
    tell(change);
    assertThat(gateway.revisions(connection)).hasSize(2);
  }

  private void tell(StatusChange... changes) {
    Push.Batch batch = push.begin();
    for (StatusChange change : changes) {
      batch.tell(change);
    }
    batch.end();
  }

  private StatusChange subscribed(String who) {
    connections.subscribe(job.artistId(), who);
    return new StatusChange.Subscribed(new Subscription(job.artistId(), who, 0));
  }

  private StatusChange shows(int processed) {
    Change change =
        jobs.change(job.artistId(), "job-1", PhaseName.SHOWS, phase -> counted(phase, processed));
    return new StatusChange.JobChanged(((Change.Applied) change).job());
  }

  private static Phase counted(Phase phase, int processed) {
    return phase.shows(9, processed, 0);
  }

  private Map<String, AttributeValue> orphan() {
    return Map.of(
        "pk", AttributeValue.fromS("ARTIST#" + job.artistId()),
        "sk", AttributeValue.fromS("SUBSCRIPTION#orphan"),
        "artistId", AttributeValue.fromS(job.artistId()),
        "connectionId", AttributeValue.fromS("orphan"),
        "sentRevision", AttributeValue.fromN("0"));
  }
}
