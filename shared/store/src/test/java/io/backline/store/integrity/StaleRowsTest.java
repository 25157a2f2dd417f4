package io.backline.store.integrity;

import static org.assertj.core.api.Assertions.assertThat;

import io.backline.store.AnswerStore;
import io.backline.store.AnswerStore.Answer;
import io.backline.testkit.DynamoDbLocal;
import io.backline.testkit.TestTables;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What should be gone from the status table by now. */
@ExtendWith(DynamoDbLocal.class)
final class StaleRowsTest {
  private final FilledLibrary filled;
  private final Integrity integrity;

  StaleRowsTest(TestTables tables) {
    filled = new FilledLibrary(tables);
    integrity =
        new Integrity(
            tables.client(),
            filled.libraryTable.name(),
            filled.statusTable.name(),
            Set.of(),
            Integrity.KEEP_WITHDRAWN,
            filled.clock);
  }

  @BeforeEach
  void clear() {
    filled.clear();
  }

  @Test
  void a_connection_that_was_never_closed_goes_with_its_subscriptions() {
    follow("gone", "a1");
    follow("gone", "a2");
    filled.clock.advance(Duration.ofHours(2));
    follow("open", "a1");
    filled.clock.advance(Duration.ofHours(2));
    Map<Damage, Tally> found = check(Mode.DRY_RUN).damage();
    assertThat(found.get(Damage.STALE_CONNECTION).found()).isEqualTo(1);
    assertThat(found.get(Damage.STALE_SUBSCRIPTION).found()).isEqualTo(2);
    IntegrityReport repaired = check(Mode.REPAIR);
    assertThat(repaired.found()).isEqualTo(3);
    assertThat(repaired.repaired()).isEqualTo(3);
    assertThat(filled.statusTable.rows()).hasSize(2);
    assertThat(filled.connections.subscriptions("a1")).hasSize(1);
    assertThat(check(Mode.DRY_RUN).damage()).isEmpty();
  }

  @Test
  void a_subscription_without_its_connection_goes_before_its_time() {
    follow("open", "a1");
    follow("lost", "a1");
    filled.statusTable.delete(RawTable.key("CONNECTION#lost", "CONNECTION"));
    assertThat(check(Mode.DRY_RUN).found()).isEqualTo(1);
    assertThat(check(Mode.REPAIR).damage().get(Damage.STALE_SUBSCRIPTION))
        .isEqualTo(new Tally(1, 1, List.of("ARTIST#a1 SUBSCRIPTION#lost")));
    assertThat(filled.connections.subscriptions("a1"))
        .extracting(subscription -> subscription.connectionId())
        .containsExactly("open");
  }

  @Test
  void what_has_expired_is_left_to_dynamodb_for_two_days() {
    AnswerStore answers =
        new AnswerStore(filled.statusTable.client(), filled.statusTable.name(), filled.clock);
    Instant until = filled.clock.instant().plus(Duration.ofHours(1));
    answers.keep("question", new Answer("{}", until));
    filled.clock.advance(Duration.ofDays(2));
    assertThat(check(Mode.REPAIR).damage()).isEmpty();
    filled.clock.advance(Duration.ofHours(1));
    assertThat(check(Mode.DRY_RUN).damage()).containsOnlyKeys(Damage.EXPIRED);
    assertThat(check(Mode.REPAIR).repaired()).isEqualTo(1);
    assertThat(filled.statusTable.rows()).isEmpty();
  }

  @Test
  void rows_that_have_no_time_stay_whatever_they_are() {
    filled.statusTable.put(
        RawTable.with(
            RawTable.key("BUDGET#spotify", "BUDGET"), "calls", AttributeValue.fromN("3")));
    filled.clock.advance(Duration.ofDays(1_000));
    assertThat(check(Mode.REPAIR).damage()).isEmpty();
    assertThat(filled.statusTable.rows()).hasSize(1);
  }

  private void follow(String connection, String artistId) {
    if (filled.statusTable.row("CONNECTION#" + connection, "CONNECTION").isEmpty()) {
      filled.connections.open(connection);
    }
    filled.connections.subscribe(artistId, connection);
  }

  private IntegrityReport check(Mode mode) {
    return integrity.check(mode, Optional.empty(), () -> false).report();
  }
}
