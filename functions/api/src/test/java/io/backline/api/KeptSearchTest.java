package io.backline.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.backline.samples.Fault;
import io.backline.samples.SampleKind;
import io.backline.samples.SampleOptions;
import io.backline.samples.SampleProviders;
import io.backline.store.Parallel;
import io.backline.testkit.DynamoDbLocal;
import io.backline.testkit.TestTables;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Searches made again and again, in several instances of the function. */
@ExtendWith(DynamoDbLocal.class)
final class KeptSearchTest {
  private static final String SEARCH = "/api/search?q=";

  private static SampleProviders providers;
  private static int days;

  private final TestTables tables;
  private final TestApi api;
  private final TestApi other;

  KeptSearchTest(TestTables tables) {
    this.tables = tables;
    api = TestApi.over(tables, providers.environment());
    other = TestApi.over(tables, providers.environment(), tables.client(), api.clock());
  }

  @BeforeAll
  static void start() {
    providers = SampleProviders.start(SampleOptions.defaults());
  }

  @AfterAll
  static void stop() {
    providers.close();
  }

  // Each test has a time of its own, in which the rows of the others have ended.
  @BeforeEach
  void forget() {
    days++;
    api.clock().advance(Duration.ofDays(days));
    providers.calls().clear();
  }

  @AfterEach
  void mend() {
    providers.faults().clear();
  }

  @Test
  void the_second_search_asks_nobody() {
    Response first = api.send(Call.get(SEARCH + "quillon"));
    Response second = api.send(Call.get(SEARCH + "quillon"));
    assertThat(first.headers())
        .containsEntry("cache-status", "backline; fwd=miss")
        .containsEntry("cache-control", "public, max-age=60, stale-while-revalidate=3600");
    assertThat(second).isEqualTo(first.with("cache-status", "backline; hit"));
    assertThat(providers.calls().count()).isEqualTo(1);
    JsonNode counts = api.body(Call.get("/api/health")).at("/caches/search");
    assertThat(counts.toString()).isEqualTo("{\"hits\":1,\"misses\":1,\"hitRate\":0.5}");
  }

  @Test
  void what_one_instance_has_found_the_others_need_not_ask_for() {
    Response first = api.send(Call.get(SEARCH + "brindle"));
    assertThat(other.send(Call.get(SEARCH + "brindle")))
        .isEqualTo(first.with("cache-status", "backline; hit"));
    assertThat(providers.calls().count()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"QUILLON%20Harbour", "%20quillon%20%20harbour%20", "quillon%09harbour"})
  void case_and_blanks_make_no_other_search(String text) {
    List<String> names = names(api, "quillon%20harbour");
    assertThat(names(api, text)).isEqualTo(names).contains("Quillon Harbour");
    assertThat(providers.calls().count()).isEqualTo(1);
  }

  @Test
  void another_limit_is_another_search() {
    names(api, "the");
    names(api, "the&limit=1");
    assertThat(providers.calls().count()).isEqualTo(2);
  }

  @Test
  void what_was_found_is_kept_for_its_time_by_every_instance() {
    names(api, "tessaly");
    api.clock().advance(Duration.ofMinutes(59));
    names(other, "tessaly");
    api.clock().advance(Duration.ofMinutes(1));
    assertThat(providers.calls().count()).isEqualTo(1);
    names(other, "tessaly");
    names(api, "tessaly");
    assertThat(providers.calls().count()).isEqualTo(2);
  }

  @Test
  void whether_it_is_imported_is_looked_up_each_time() {
    String attraction = providers.artist(SampleKind.SPARSE).tmAttractionId();
    assertThat(first("ostler").get("artistId").isNull()).isTrue();
    String artistId = api.begin(attraction).artistId();
    assertThat(first("ostler").get("artistId").asText()).isEqualTo(artistId);
    assertThat(providers.calls().count()).isEqualTo(1);
  }

  @Test
  void a_search_that_failed_is_not_kept() {
    providers.faults().always(_ -> true, Fault.html(502));
    assertThat(api.send(Call.get(SEARCH + "tarrowick")).status()).isEqualTo(503);
    providers.faults().clear();
    assertThat(names(api, "tarrowick")).isNotEmpty();
  }

  @Test
  void the_same_search_at_once_is_one_call() {
    Parallel.map(
        IntStream.range(0, 16).boxed().toList(),
        16,
        i -> names(api, i % 2 == 0 ? "harbour" : "Harbour"));
    assertThat(providers.calls().count()).isEqualTo(1);
  }

  @Test
  void what_is_turned_off_is_asked_each_time() {
    Map<String, String> settings = new HashMap<>(providers.environment());
    settings.put("CACHE_SEARCH_SECONDS", "0");
    TestApi without = TestApi.over(tables, settings, tables.client(), api.clock());
    names(api, "quillon");
    for (int i = 0; i < 2; i++) {
      assertThat(without.send(Call.get(SEARCH + "quillon")).headers())
          .containsEntry("cache-status", "backline; fwd=bypass")
          .containsEntry("cache-control", "no-cache");
    }
    assertThat(providers.calls().count()).isEqualTo(3);
  }

  private JsonNode first(String text) {
    return api.body(Call.get(SEARCH + text)).get("items").get(0);
  }

  private static List<String> names(TestApi from, String text) {
    return from.body(Call.get(SEARCH + text))
        .get("items")
        .valueStream()
        .map(item -> item.get("name").asText())
        .toList();
  }
}
