package io.backline.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.backline.model.TrendingPeriod;
import io.backline.model.TrendingRanking;
import io.backline.model.TrendingRanking.Ranked;
import io.backline.runtime.Json;
import io.backline.store.TrendingStore;
import io.backline.testkit.DynamoDbLocal;
import io.backline.testkit.HandClock;
import io.backline.testkit.TestTables;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The rankings as they were last made. */
@ExtendWith(DynamoDbLocal.class)
final class TrendingTest {
  private static final AtomicInteger DAYS = new AtomicInteger();

  // All tests share the rankings, and a later one takes the place of an earlier.
  private final Instant now =
      Instant.parse("2026-11-21T14:05:00Z").plus(Duration.ofDays(DAYS.incrementAndGet()));

  private final TestTables tables;
  private final TestApi api;
  private final TrendingStore trending;

  TrendingTest(TestTables tables) {
    this.tables = tables;
    api = TestApi.over(tables, Map.of(), tables.client(), new HandClock(now));
    trending = new TrendingStore(tables.client(), tables.name("StatusTable"));
  }

  @Test
  void before_anything_was_calculated_the_list_is_empty() {
    // The library has no ranking either.
    String library = tables.name("LibraryTable");
    TestTables empty =
        new TestTables(tables.client(), Map.of("StatusTable", library, "LibraryTable", library));
    JsonNode body = TestApi.over(empty).body(Call.get("/api/trending"));
    assertThat(body.toString())
        .isEqualTo("{\"items\":[],\"nextCursor\":null,\"period\":\"day\",\"calculatedAt\":null}");
  }

  @Test
  void a_ranking_is_listed_as_it_was_made_from_its_top() {
    make(TrendingPeriod.WEEK, now, 5);
    JsonNode body = api.body(Call.get("/api/trending?period=week&limit=3"));
    assertThat(body.get("items")).hasSize(3);
    assertThat(body.at("/items/0"))
        .isEqualTo(
            Json.read(
                """
                {"artistId": "%s", "slug": "band-1", "name": "Band 1", "imageUrl": null,
                 "score": 100.5, "rank": 1, "upcomingShows": 4}\
                """
                    .formatted(id(1))));
    assertThat(body.get("period").asText()).isEqualTo("week");
    assertThat(body.get("calculatedAt").asText()).isEqualTo(now.toString());
    assertThat(body.get("nextCursor").isNull()).isTrue();
  }

  @Test
  void without_a_limit_there_are_fifty_and_at_most_two_hundred() {
    make(TrendingPeriod.DAY, now, 200);
    assertThat(api.body(Call.get("/api/trending")).get("items")).hasSize(50);
    assertThat(api.body(Call.get("/api/trending?limit=200")).get("items")).hasSize(200);
  }

  @Test
  void a_ranking_is_kept_until_it_is_made_anew_which_is_seen_at_once() {
    make(TrendingPeriod.MONTH, now, 1);
    assertThat(status()).isEqualTo("backline; fwd=miss");
    assertThat(status()).isEqualTo("backline; hit");
    Instant later = now.plus(Duration.ofHours(1));
    make(TrendingPeriod.MONTH, later, 2);
    assertThat(status()).isEqualTo("backline; fwd=miss");
    JsonNode body = api.body(Call.get("/api/trending?period=month"));
    assertThat(body.get("items")).hasSize(2);
    assertThat(body.get("calculatedAt").asText()).isEqualTo(later.toString());
    assertThat(api.body(Call.get("/api/health")).at("/caches/trending/hits").asInt()).isEqualTo(2);
  }

  @Test
  void a_ranking_is_kept_for_half_an_hour_where_nothing_is_calculated() {
    make(TrendingPeriod.MONTH, now, 1);
    status();
    api.clock().advance(Duration.ofMinutes(31));
    assertThat(status()).isEqualTo("backline; fwd=miss");
  }

  @Test
  void who_has_the_ranking_gets_304_until_there_is_another() {
    make(TrendingPeriod.DAY, now, 3);
    Response first = api.send(Call.get("/api/trending"));
    assertThat(first.headers())
        .containsEntry("cache-control", "public, max-age=60, stale-while-revalidate=1800");
    Call again = Call.get("/api/trending").with("if-none-match", first.headers().get("etag"));
    assertThat(api.send(again).status()).isEqualTo(304);
    make(TrendingPeriod.DAY, now.plusSeconds(3_600), 3);
    assertThat(api.send(again).status()).isEqualTo(200);
  }

  @Test
  void where_nothing_is_to_be_kept_the_ranking_is_read_each_time() {
    make(TrendingPeriod.DAY, now, 3);
    TestApi keepsNothing = TestApi.over(tables, Map.of("CACHE_TRENDING_SECONDS", "0"));
    Response answer = keepsNothing.send(Call.get("/api/trending"));
    assertThat(answer.headers())
        .containsEntry("cache-status", "backline; fwd=bypass")
        .containsEntry("cache-control", "no-cache");
    assertThat(Json.read(answer.body()).get("items")).hasSize(3);
  }

  private String status() {
    return api.send(Call.get("/api/trending?period=month")).headers().get("cache-status");
  }

  private void make(TrendingPeriod period, Instant at, int artists) {
    List<Ranked> items =
        IntStream.rangeClosed(1, artists)
            .mapToObj(i -> new Ranked(id(i), "band-" + i, "Band " + i, null, 101 - i * 0.5, i, 4))
            .toList();
    trending.put(new TrendingRanking(period, at, items));
    trending.calculated(at);
  }

  private static String id(int number) {
    return new UUID(0x4000L, 0x8000000000000000L + number).toString();
  }
}
