package io.backline.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.backline.testkit.DynamoDbLocal;
import io.backline.testkit.TestTables;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(DynamoDbLocal.class)
final class TokenStoreTest {
  // The table itself forgets what has expired by the real clock.
  private static final Instant LATER = Instant.parse("2100-01-01T15:00:00Z");

  private final String app = "app-" + UUID.randomUUID();
  private final TokenStore tokens;

  TokenStoreTest(TestTables tables) {
    tokens = new TokenStore(tables.client(), tables.name("StatusTable"));
  }

  @Test
  void an_app_without_a_token_has_none() {
    assertThat(tokens.find(app)).isEmpty();
  }

  @Test
  void the_token_that_was_kept_last_is_found() {
    tokens.keep(app, new TokenStore.Token("one", LATER.minusSeconds(60)));
    tokens.keep(app, new TokenStore.Token("two", LATER));
    assertThat(tokens.find(app)).contains(new TokenStore.Token("two", LATER));
  }

  @Test
  void no_text_shows_a_token() {
    assertThat(new TokenStore.Token("a-secret", LATER).toString()).doesNotContain("a-secret");
  }
}
