package io.backline.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.backline.store.IdempotencyStore.Given;
import io.backline.testkit.DynamoDbLocal;
import io.backline.testkit.HandClock;
import io.backline.testkit.TestTables;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(DynamoDbLocal.class)
final class IdempotencyStoreTest {
  private static final Given FIRST = new Given("hash-1", "{\"a\": 1}");
  private static final Given SECOND = new Given("hash-2", "{}");

  // The table itself forgets what has expired by the real clock.
  private final HandClock clock = new HandClock(Instant.parse("2100-01-01T14:00:00Z"));
  private final String key = UUID.randomUUID().toString();
  private final IdempotencyStore answers;

  IdempotencyStoreTest(TestTables tables) {
    answers = new IdempotencyStore(tables.client(), tables.name("StatusTable"), clock);
  }

  @Test
  void the_first_answer_to_a_key_stands() {
    assertThat(answers.find(key)).isEmpty();
    assertThat(answers.keep(key, FIRST)).isEqualTo(FIRST);
    assertThat(answers.keep(key, SECOND)).isEqualTo(FIRST);
    assertThat(answers.find(key)).contains(FIRST);
  }

  @Test
  void an_answer_is_forgotten_after_a_day_even_where_no_sweep_came() {
    answers.keep(key, FIRST);
    clock.advance(Duration.ofHours(24));
    assertThat(answers.find(key)).isEmpty();
    assertThat(answers.keep(key, SECOND)).isEqualTo(SECOND);
  }
}
