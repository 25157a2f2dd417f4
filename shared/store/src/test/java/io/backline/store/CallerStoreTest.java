package io.backline.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.backline.testkit.DynamoDbLocal;
import io.backline.testkit.HandClock;
import io.backline.testkit.TestTables;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

@ExtendWith(DynamoDbLocal.class)
final class CallerStoreTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final String ADDRESS = "203.0.113.77";

  private final HandClock clock = new HandClock(Instant.parse("2026-11-21T14:00:45Z"));
  private final TestTables tables;
  private final CallerStore store;

  CallerStoreTest(TestTables tables) {
    this.tables = tables;
    store = store(1);
  }

  @Test
  void who_has_had_enough_waits_for_the_next_minute() {
    assertThat(store.admit("patient", 2, MINUTE)).isEmpty();
    assertThat(store.admit("patient", 2, MINUTE)).isEmpty();
    assertThat(store.admit("patient", 2, MINUTE)).contains(Duration.ofSeconds(15));
    clock.advance(Duration.ofSeconds(15));
    assertThat(store.admit("patient", 2, MINUTE)).isEmpty();
  }

  @Test
  void a_window_may_be_longer_and_has_a_count_of_its_own() {
    Duration hour = Duration.ofHours(1);
    assertThat(store.admit("slow", 1, hour)).isEmpty();
    assertThat(store.admit("slow", 1, MINUTE)).isEmpty();
    clock.advance(Duration.ofMinutes(1));
    assertThat(store.admit("slow", 1, MINUTE)).isEmpty();
    assertThat(store.admit("slow", 1, hour)).contains(Duration.ofMinutes(58).plusSeconds(15));
    clock.advance(Duration.ofHours(1));
    assertThat(store.admit("slow", 1, hour)).isEmpty();
  }

  @Test
  void one_callers_calls_are_not_anothers() {
    assertThat(store.admit("one", 1, MINUTE)).isEmpty();
    assertThat(store.admit("one", 1, MINUTE)).isPresent();
    assertThat(store.admit("another", 1, MINUTE)).isEmpty();
  }

  @Test
  void of_forty_calls_at_once_ten_are_admitted_where_ten_may_be() {
    List<Optional<Duration>> answers =
        Parallel.map(
            Collections.nCopies(40, "crowd"), 40, caller -> store.admit(caller, 10, MINUTE));
    assertThat(answers).filteredOn(Optional::isEmpty).hasSize(10);
  }

  @Test
  void another_instance_knows_the_caller() {
    assertThat(store.admit("known", 1, MINUTE)).isEmpty();
    assertThat(store(2).admit("known", 1, MINUTE)).isPresent();
  }

  @Test
  void an_address_is_nowhere_and_no_minute_tells_of_another() {
    long before = rows().stream().filter(row -> row.containsKey("calls")).count();
    store.admit(ADDRESS, 5, MINUTE);
    store.admit(ADDRESS, 5, MINUTE);
    clock.advance(Duration.ofMinutes(1));
    store.admit(ADDRESS, 5, MINUTE);
    List<Map<String, AttributeValue>> rows = rows();
    assertThat(rows).noneMatch(row -> row.toString().contains(ADDRESS));
    assertThat(rows).filteredOn(row -> row.containsKey("calls")).hasSize((int) before + 2);
  }

  @Test
  void every_day_has_a_key_of_its_own_and_each_row_goes() {
    store.admit("daily", 5, MINUTE);
    clock.advance(Duration.ofDays(1));
    store.admit("daily", 5, MINUTE);
    List<Map<String, AttributeValue>> rows = rows();
    List<String> keys =
        rows.stream().filter(row -> row.containsKey("key")).map(row -> row.get("key").s()).toList();
    assertThat(keys).hasSizeGreaterThanOrEqualTo(2).doesNotHaveDuplicates();
    assertThat(rows).allMatch(row -> row.containsKey(Keys.EXPIRES_AT));
  }

  private CallerStore store(long seed) {
    return new CallerStore(tables.client(), tables.name("StatusTable"), clock, new Random(seed));
  }

  private List<Map<String, AttributeValue>> rows() {
    return tables.client().scan(scan -> scan.tableName(tables.name("StatusTable"))).items();
  }
}
