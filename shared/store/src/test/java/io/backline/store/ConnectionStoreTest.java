package io.backline.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.backline.testkit.DynamoDbLocal;
import io.backline.testkit.HandClock;
import io.backline.testkit.TestTables;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(DynamoDbLocal.class)
final class ConnectionStoreTest {
  private final String artist = UUID.randomUUID().toString();
  private final String connection = "c-" + UUID.randomUUID();
  private final ConnectionStore connections;

  ConnectionStoreTest(TestTables tables) {
    // The table itself forgets what has expired by the real clock.
    HandClock clock = new HandClock(Instant.parse("2100-01-01T14:00:00Z"));
    connections = new ConnectionStore(tables.client(), tables.name("StatusTable"), clock);
  }

  @BeforeEach
  void open() {
    connections.open(connection);
  }

  @Test
  void who_subscribes_is_listed_until_they_unsubscribe() {
    assertThat(connections.subscribe(artist, connection)).isEqualTo(Subscribing.DONE);
    assertThat(connections.subscriptions(artist))
        .containsExactly(new Subscription(artist, connection, 0));
    connections.unsubscribe(artist, connection);
    assertThat(connections.subscriptions(artist)).isEmpty();
  }

  @Test
  void what_was_sent_is_noted_and_forgotten_by_subscribing_anew() {
    connections.subscribe(artist, connection);
    connections.sent(new Subscription(artist, connection, 0), 17);
    assertThat(connections.subscriptions(artist))
        .containsExactly(new Subscription(artist, connection, 17));
    assertThat(connections.subscribe(artist, connection)).isEqualTo(Subscribing.DONE);
    assertThat(connections.subscriptions(artist))
        .containsExactly(new Subscription(artist, connection, 0));
  }

  @Test
  void what_all_were_told_only_rises() {
    assertThat(connections.told(artist)).isZero();
    connections.told(artist, 17);
    connections.told(artist, 12);
    assertThat(connections.told(artist)).isEqualTo(17);
    connections.told(artist, 18);
    assertThat(connections.told(artist)).isEqualTo(18);
  }

  @Test
  void noting_what_was_sent_brings_no_subscription_back() {
    connections.sent(new Subscription(artist, connection, 0), 17);
    assertThat(connections.subscriptions(artist)).isEmpty();
  }

  @Test
  void a_connection_follows_only_so_many_artists() {
    for (int i = 0; i < ConnectionStore.MAX_SUBSCRIPTIONS; i++) {
      assertThat(connections.subscribe(artist + i, connection)).isEqualTo(Subscribing.DONE);
    }
    assertThat(connections.subscribe(artist, connection)).isEqualTo(Subscribing.FULL);
    assertThat(connections.subscriptions(artist)).isEmpty();
    assertThat(connections.subscribe(artist + 0, connection)).isEqualTo(Subscribing.DONE);
    connections.unsubscribe(artist + 1, connection);
    assertThat(connections.subscribe(artist, connection)).isEqualTo(Subscribing.DONE);
  }

  @Test
  void a_closed_connection_leaves_nothing_behind() {
    connections.subscribe(artist, connection);
    connections.subscribe(artist + 1, connection);
    connections.close(connection);
    assertThat(connections.subscriptions(artist)).isEmpty();
    assertThat(connections.subscriptions(artist + 1)).isEmpty();
    assertThat(connections.subscribe(artist, connection)).isEqualTo(Subscribing.NOT_CONNECTED);
    connections.unsubscribe(artist, connection);
    connections.close(connection);
  }
}
