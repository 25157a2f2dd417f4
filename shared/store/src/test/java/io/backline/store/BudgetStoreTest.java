package io.backline.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.backline.model.CallBudget;
import io.backline.model.CallLease;
import io.backline.model.CallLimits;
import io.backline.model.CallPriority;
import io.backline.testkit.DynamoDbLocal;
import io.backline.testkit.HandClock;
import io.backline.testkit.TestTables;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(DynamoDbLocal.class)
final class BudgetStoreTest {
  private static final CallLimits TEN_A_MINUTE = new CallLimits(10, Duration.ofMinutes(1), 1_000);

  private final HandClock clock = new HandClock(Instant.parse("2026-11-21T14:00:00Z"));
  private final String provider = "provider-" + UUID.randomUUID();
  private final BudgetStore store;

  BudgetStoreTest(TestTables tables) {
    store = new BudgetStore(tables.client(), tables.name("StatusTable"), clock);
  }

  @Test
  void a_provider_that_nobody_has_called_has_its_whole_budget() {
    assertThat(store.find(provider)).isEqualTo(CallBudget.unused(provider));
  }

  @Test
  void what_was_leased_is_read_back_as_it_was_stored() {
    CallLease lease = lease(3);
    assertThat(store.find(provider)).isEqualTo(lease.after());
    assertThat(store.find(provider).usedToday()).isEqualTo(3);
  }

  @Test
  void forty_callers_at_once_get_the_ten_permits_that_there_are() {
    List<CallLease> leases = Parallel.map(Collections.nCopies(40, 1), 40, this::lease);
    assertThat(leases).filteredOn(CallLease.Granted.class::isInstance).hasSize(10);
    assertThat(store.find(provider).usedToday()).isEqualTo(10);
  }

  @Test
  void a_closed_provider_is_closed_for_everybody() {
    Instant until = clock.instant().plusSeconds(48_925);
    store.close(provider, until);
    assertThat(lease(1)).isInstanceOf(CallLease.Refused.class);
    clock.advance(Duration.ofSeconds(48_925));
    assertThat(lease(1)).isInstanceOf(CallLease.Granted.class);
  }

  private CallLease lease(int wanted) {
    return store.lease(provider, TEN_A_MINUTE, wanted, CallPriority.INTERACTIVE);
  }
}
