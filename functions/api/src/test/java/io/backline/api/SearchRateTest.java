package io.backline.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.backline.runtime.Json;
import io.backline.samples.SampleOptions;
import io.backline.samples.SampleProviders;
import io.backline.testkit.DynamoDbLocal;
import io.backline.testkit.HandClock;
import io.backline.testkit.TestTables;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Nobody uses up the quota of all by searching. */
@ExtendWith(DynamoDbLocal.class)
final class SearchRateTest {
  private static SampleProviders providers;

  private final String name = "q" + UUID.randomUUID().toString().substring(0, 8);
  private final String caller = address();
  private final TestTables tables;
  private final TestApi api;

  SearchRateTest(TestTables tables) {
    this.tables = tables;
    // At the beginning of an hour that all calls fall into.
    Instant hour = Instant.now().truncatedTo(ChronoUnit.HOURS);
    api = over(Map.of("SEARCHES_PER_HOUR", "3"), new HandClock(hour.plusMillis(500)));
  }

  @BeforeAll
  static void start() {
    providers = SampleProviders.start(SampleOptions.defaults());
  }

  @AfterAll
  static void stop() {
    providers.close();
  }

  @Test
  void who_asks_too_much_that_is_new_waits_until_the_hour_is_over_and_nobody_else_does() {
    assertThat(statuses(1, 2, 3)).containsOnly(200);
    long asked = providers.calls().count();
    Response refused = search(name + 4, caller);
    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.headers())
        .containsEntry("retry-after", "3600")
        .containsEntry("cache-control", "no-store");
    assertThat(Json.read(refused.body()).get("code").asText()).isEqualTo("too-many-requests");
    assertThat(Json.read(refused.body()).get("detail").asText())
        .isEqualTo(
            "One address may ask for 3 names an hour that nobody has asked for lately."
                + " Try again in 60 minutes.");
    assertThat(providers.calls().count()).isEqualTo(asked);

    assertThat(search(name + 4, address()).status()).isEqualTo(200);
    api.clock().advance(Duration.ofHours(1));
    assertThat(search(name + 5, caller).status()).isEqualTo(200);
  }

  @Test
  void what_is_known_may_be_asked_for_all_the_same() {
    assertThat(statuses(1, 1, 2, 1, 3, 2)).containsOnly(200);
    assertThat(search(name + 4, address()).status()).isEqualTo(200);
    assertThat(statuses(5)).containsExactly(429);
    assertThat(statuses(1, 2, 3, 4)).containsOnly(200);
  }

  @Test
  void where_nothing_is_kept_every_search_counts() {
    TestApi forgetful =
        over(Map.of("SEARCHES_PER_HOUR", "2", "CACHE_SEARCH_SECONDS", "0"), api.clock());
    Call call = Call.get("/api/search?q=" + name).from(caller);
    assertThat(forgetful.send(call).status()).isEqualTo(200);
    assertThat(forgetful.send(call).status()).isEqualTo(200);
    assertThat(forgetful.send(call).status()).isEqualTo(429);
  }

  @Test
  void two_hundred_are_taken_where_nobody_says_otherwise() {
    TestApi usual = over(Map.of(), api.clock());
    for (int i = 0; i < 200; i++) {
      Call call = Call.get("/api/search?q=" + name + i).from(caller);
      assertThat(usual.send(call).status()).isEqualTo(200);
    }
    Call more = Call.get("/api/search?q=" + name + 200).from(caller);
    assertThat(usual.send(more).status()).isEqualTo(429);
  }

  @Test
  void activities_are_none_of_it() {
    statuses(1, 2, 3);
    Call activity =
        Call.post("/api/artists/" + UUID.randomUUID() + "/activity", "{\"type\": \"view\"}");
    assertThat(api.send(activity.from(caller)).status()).isEqualTo(404);
  }

  private List<Integer> statuses(Integer... names) {
    return List.of(names).stream().map(i -> search(name + i, caller).status()).toList();
  }

  private Response search(String text, String from) {
    return api.send(Call.get("/api/search?q=" + text).from(from));
  }

  private TestApi over(Map<String, String> settings, HandClock clock) {
    Map<String, String> all = new HashMap<>(providers.environment());
    all.putAll(settings);
    return TestApi.over(tables, all, tables.client(), clock);
  }

  private static String address() {
    Random random = new Random();
    return "10.%d.%d.%d".formatted(random.nextInt(256), random.nextInt(256), random.nextInt(256));
  }
}
