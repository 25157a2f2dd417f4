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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

@ExtendWith(DynamoDbLocal.class)
final class BudgetStoreTest {
  private static final CallLimits TEN_A_MINUTE = new CallLimits(10, Duration.ofMinutes(1), 1_000);

  private final HandClock clock = new HandClock(Instant.parse("2026-11-21T14:00:00Z"));
  private final String provider = "provider-" + UUID.randomUUID();
  private final TestTables tables;
  private final BudgetStore store;

  BudgetStoreTest(TestTables tables) {
    this.tables = tables;
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
    assertThat(store.find(provider).used(clock.instant())).isEqualTo(3);
  }

  @Test
  void forty_callers_at_once_get_the_ten_permits_that_there_are() {
    List<CallLease> leases = Parallel.map(Collections.nCopies(40, 1), 40, this::lease);
    assertThat(leases).filteredOn(CallLease.Granted.class::isInstance).hasSize(10);
    assertThat(store.find(provider).used(clock.instant())).isEqualTo(10);
  }

  @Test
  void a_closed_provider_is_closed_for_everybody() {
    Instant until = clock.instant().plusSeconds(48_925);
    store.close(provider, until);
    assertThat(lease(1)).isInstanceOf(CallLease.Refused.class);
    clock.advance(Duration.ofSeconds(48_925));
    assertThat(lease(1)).isInstanceOf(CallLease.Granted.class);
  }

  @Test
  void a_row_from_before_calls_were_counted_by_hour_keeps_what_it_had_counted() {
    putFromBefore(clock.instant().minus(Duration.ofHours(5)), 995);
    assertThat(((CallLease.Granted) lease(10)).times()).hasSize(5);
    CallLease.Refused refused = (CallLease.Refused) lease(1);
    assertThat(refused.until()).isAfter(clock.instant().plus(Duration.ofHours(24)));
    clock.advance(Duration.between(clock.instant(), refused.until()));
    assertThat(((CallLease.Granted) lease(10)).times()).hasSize(10);
  }

  @Test
  void a_day_that_was_over_by_then_counts_no_more() {
    putFromBefore(clock.instant().minus(Duration.ofHours(60)), 1_000);
    assertThat(store.find(provider).used(clock.instant())).isZero();
    assertThat(lease(1)).isInstanceOf(CallLease.Granted.class);
  }

  @Test
  void a_row_from_before_that_nobody_had_called_by_has_its_whole_budget() {
    putFromBefore(null, 0);
    assertThat(store.find(provider).hours()).isEmpty();
  }

  @Test
  void a_row_is_so_small_that_a_write_of_it_takes_one_unit() {
    CallLimits often = new CallLimits(40, Duration.ofMinutes(1), 100_000);
    for (int call = 0; call < 80; call++) {
      clock.advance(call < 40 ? Duration.ofHours(1) : often.slack());
      CallLease lease = store.lease(provider, often, 1, CallPriority.INTERACTIVE);
      assertThat(lease).isInstanceOf(CallLease.Granted.class);
    }
    store.close(provider, clock.instant().plusSeconds(5));
    Map<String, AttributeValue> item =
        tables
            .client()
            .getItem(
                request -> request.tableName(tables.name("StatusTable")).key(Keys.budget(provider)))
            .item();
    assertThat(item.get("hours").m()).hasSizeBetween(25, 26);
    assertThat(item.get("slots").m()).hasSizeBetween(21, 22);
    assertThat(Rows.json(Attributes.tree(item))).hasSizeLessThan(1_024);
  }

  private void putFromBefore(Instant dayStartedAt, int usedToday) {
    Map<String, AttributeValue> item = new HashMap<>(Keys.budget(provider));
    item.put("provider", AttributeValue.fromS(provider));
    item.put("slots", AttributeValue.fromM(Map.of()));
    if (dayStartedAt != null) {
      item.put("dayStartedAt", AttributeValue.fromS(dayStartedAt.toString()));
    }
    item.put("usedToday", AttributeValue.fromN(Integer.toString(usedToday)));
    item.put("perDay", AttributeValue.fromN("1000"));
    item.put("version", AttributeValue.fromN("7"));
    tables.client().putItem(put -> put.tableName(tables.name("StatusTable")).item(item));
  }

  private CallLease lease(int wanted) {
    return store.lease(provider, TEN_A_MINUTE, wanted, CallPriority.INTERACTIVE);
  }
}
