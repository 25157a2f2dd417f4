package io.backline.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.backline.testkit.DynamoDbLocal;
import io.backline.testkit.TestTables;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(DynamoDbLocal.class)
final class BatchAccessStoreTest {
  private static final BatchAccess DENIED = new BatchAccess(Instant.parse("2026-01-01T00:00:00Z"));

  private final String app = "app-" + UUID.randomUUID();
  private final BatchAccessStore batches;

  BatchAccessStoreTest(TestTables tables) {
    batches = new BatchAccessStore(tables.client(), tables.name("StatusTable"));
  }

  @Test
  void of_an_app_that_nobody_tried_nothing_is_known() {
    assertThat(batches.find(app)).isEmpty();
  }

  @Test
  void what_was_found_last_is_known() {
    batches.keep(app, DENIED);
    assertThat(batches.find(app)).contains(DENIED);
    batches.keep(app, BatchAccess.ALLOWED);
    assertThat(batches.find(app)).contains(BatchAccess.ALLOWED);
  }
}
