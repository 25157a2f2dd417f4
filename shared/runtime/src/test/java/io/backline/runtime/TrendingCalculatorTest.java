package io.backline.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.backline.model.ActivityType;
import io.backline.model.Artist;
import io.backline.model.Ids;
import io.backline.model.Totals;
import io.backline.model.TrendingPeriod;
import io.backline.model.TrendingRanking;
import io.backline.model.TrendingRanking.Ranked;
import io.backline.store.ActivityStore;
import io.backline.store.ArtistStore;
import io.backline.store.Library;
import io.backline.store.TrendingStore;
import io.backline.testkit.DynamoDbLocal;
import io.backline.testkit.HandClock;
import io.backline.testkit.TestContext;
import io.backline.testkit.TestTables;
import io.backline.testkit.WatchedDynamoDb;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

@ExtendWith(DynamoDbLocal.class)
final class TrendingCalculatorTest {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

  private final HandClock clock = new HandClock(NOON);
  private final TestTables tables;
  private final ArtistStore artists;
  private final ActivityStore activity;
  private final TrendingStore trending;

  TrendingCalculatorTest(TestTables tables) {
    this.tables = tables;
    this.artists = new Library(tables.client(), tables.name("LibraryTable")).artists();
    this.activity =
        new ActivityStore(tables.client(), tables.name("StatusTable"), clock, new Random(7));
    this.trending = new TrendingStore(tables.client(), tables.name("StatusTable"));
  }

  @BeforeEach
  void forgetAll() {
    tables.names().values().forEach(this::empty);
    trending.counted(NOON.minus(Duration.ofHours(1)));
  }

  private void empty(String table) {
    DynamoDbClient client = tables.client();
    for (Map<String, AttributeValue> row :
        client.scanPaginator(scan -> scan.tableName(table)).items()) {
      Map<String, AttributeValue> key = Map.of("pk", row.get("pk"), "sk", row.get("sk"));
      client.deleteItem(delete -> delete.tableName(table).key(key));
    }
  }

  @Test
  void nobody_trends_where_nobody_is() {
    assertThat(calculate()).returns(0, TrendingCalculator.Result::artists);
    assertThat(ranking(TrendingPeriod.DAY)).isEmpty();
  }

  @Test
  void whom_most_look_at_comes_first_and_popularity_and_a_show_soon_count_as_well() {
    String viewed = artist("Viewed", null, null);
    String popular = artist("Popular", 90, null);
    String playing = artist("Playing", null, today().plusDays(14));
    artist("Quiet", null, null);
    does(viewed, ActivityType.VIEW, 31);
    does(playing, ActivityType.VOTE, 1);
    anHourLater();
    assertThat(calculate())
        .returns(32L, TrendingCalculator.Result::activities)
        .returns(4, TrendingCalculator.Result::artists)
        .returns(true, TrendingCalculator.Result::caughtUp);
    assertThat(ranking(TrendingPeriod.DAY))
        .extracting(Ranked::artistId)
        .containsExactly(viewed, playing, popular);
    assertThat(ranking(TrendingPeriod.DAY)).extracting(Ranked::rank).containsExactly(1, 2, 3);
    assertThat(ranking(TrendingPeriod.DAY))
        .extracting(Ranked::score)
        .containsExactly(50.0, 28.22, 18.0);
  }

  @Test
  void an_hour_counts_once_it_has_ended_and_a_minute_has_gone_by() {
    String id = artist("Band", null, null);
    does(id, ActivityType.VIEW, 1);
    clock.advance(Duration.ofHours(1));
    calculate();
    assertThat(ranking(TrendingPeriod.DAY)).isEmpty();
    clock.advance(Duration.ofMinutes(1));
    calculate();
    assertThat(ranking(TrendingPeriod.DAY)).extracting(Ranked::score).containsExactly(10.0);
  }

  @Test
  void to_calculate_twice_is_to_calculate_once() {
    String id = artist("Band", 40, today());
    does(id, ActivityType.FOLLOW, 3);
    anHourLater();
    calculate();
    List<TrendingRanking> once = rankings();
    assertThat(calculate()).returns(0, TrendingCalculator.Result::hours);
    assertThat(rankings()).isEqualTo(once);
  }

  @Test
  void who_dies_between_any_two_writes_is_made_up_for() {
    List<String> ids = List.of("A", "B", "C").stream().map(name -> artist(name, 10, null)).toList();
    for (int i = 0; i < ids.size(); i++) {
      does(ids.get(i), ActivityType.VIEW, 10 + i);
    }
    anHourLater();
    int writes = 0;
    while (diesAfter(writes)) {
      calculate();
      assertThat(ranking(TrendingPeriod.WEEK))
          .as("after %d writes", writes)
          .extracting(Ranked::score)
          .containsExactly(39.0, 37.85, 36.59);
      forgetTrending();
      writes++;
    }
    assertThat(writes).isGreaterThan(6);
  }

  /** Whether so many writes were not yet all. */
  private boolean diesAfter(int most) {
    AtomicInteger writes = new AtomicInteger();
    DynamoDbClient dying =
        WatchedDynamoDb.of(
            tables.client(),
            request -> {
              if (WatchedDynamoDb.isWrite(request) && writes.incrementAndGet() > most) {
                throw new IllegalStateException("killed");
              }
            });
    TrendingCalculator calculator =
        new TrendingCalculator(
            artists, activity, new TrendingStore(dying, tables.name("StatusTable")));
    try {
      calculator.calculate(clock.instant(), inTime());
      return false;
    } catch (IllegalStateException e) {
      assertThat(e).hasMessage("killed");
      return true;
    }
  }

  private void forgetTrending() {
    DynamoDbClient client = tables.client();
    String table = tables.name("StatusTable");
    for (Map<String, AttributeValue> row :
        client.scanPaginator(scan -> scan.tableName(table)).items()) {
      if (row.get("pk").s().startsWith("TRENDING#")) {
        Map<String, AttributeValue> key = Map.of("pk", row.get("pk"), "sk", row.get("sk"));
        client.deleteItem(delete -> delete.tableName(table).key(key));
      }
    }
    trending.counted(NOON.minus(Duration.ofHours(1)));
  }

  @Test
  void who_comes_late_finds_what_who_came_each_hour_had_found() {
    String id = artist("Band", 10, null);
    String other = artist("Other", 10, null);
    for (int hour = 0; hour < 30; hour++) {
      does(hour % 3 == 0 ? id : other, ActivityType.VIEW, 1 + hour % 4);
      anHourLater();
      calculate();
    }
    List<TrendingRanking> hourly = rankings();
    forgetTrending();
    assertThat(calculate()).returns(true, TrendingCalculator.Result::caughtUp);
    assertThat(rankings()).isEqualTo(hourly);
  }

  @Test
  void activity_ages_in_a_day_sooner_than_in_a_month_and_ends_below_a_newer_one() {
    String once = artist("Once", null, null);
    does(once, ActivityType.VIEW, 127);
    anHourLater();
    calculate();
    clock.advance(Duration.ofDays(2));
    String now = artist("Now", null, null);
    does(now, ActivityType.VIEW, 15);
    anHourLater();
    calculate();
    assertThat(ranking(TrendingPeriod.DAY)).extracting(Ranked::artistId).containsExactly(now, once);
    assertThat(ranking(TrendingPeriod.MONTH))
        .extracting(Ranked::artistId)
        .containsExactly(once, now);
  }

  @Test
  void what_is_older_than_rows_are_kept_is_not_looked_for() {
    String id = artist("Band", null, null);
    does(id, ActivityType.VIEW, 100);
    clock.advance(ActivityStore.KEPT_FOR.plus(Duration.ofHours(2)));
    assertThat(calculate())
        .returns(8 * 24, TrendingCalculator.Result::hours)
        .returns(0L, TrendingCalculator.Result::activities);
  }

  @Test
  void what_there_is_no_time_for_is_left_for_the_next_time() {
    String id = artist("Band", null, null);
    does(id, ActivityType.VIEW, 1);
    clock.advance(Duration.ofDays(7).plusMinutes(5));
    HandClock own = new HandClock(NOON);
    DynamoDbClient slow =
        WatchedDynamoDb.of(
            tables.client(),
            request -> {
              if (request instanceof QueryRequest) {
                own.advance(Duration.ofSeconds(1));
              }
            });
    TrendingCalculator calculator =
        new TrendingCalculator(
            artists,
            new ActivityStore(slow, tables.name("StatusTable"), clock, new Random(7)),
            trending);
    Deadline soon = Deadline.of(new TestContext(Duration.ofSeconds(60)), own);
    TrendingCalculator.Result first = calculator.calculate(clock.instant(), soon);
    assertThat(first)
        .returns(24, TrendingCalculator.Result::hours)
        .returns(false, r -> r.caughtUp());
    TrendingCalculator.Result rest = calculate();
    assertThat(rest).returns(6 * 24, r -> r.hours()).returns(true, r -> r.caughtUp());
    assertThat(first.activities() + rest.activities()).isEqualTo(1);
  }

  @Test
  void without_any_time_nothing_is_begun() {
    Deadline over = Deadline.of(new TestContext(Duration.ZERO), clock);
    assertThat(calculator().calculate(clock.instant(), over))
        .isEqualTo(new TrendingCalculator.Result(0, 0, 0, false));
    assertThat(trending.progress().calculatedAt()).isNull();
  }

  @Test
  void whom_no_import_has_brought_or_named_is_not_listed() {
    String shell = Ids.artist("K8shell");
    artists.putShell("K8shell", shell, "Shell", NOON);
    does(shell, ActivityType.VIEW, 50);
    String unnamed = Ids.artist("K8unnamed");
    artists.putShell("K8unnamed", unnamed, null, NOON);
    artists.total(unnamed, () -> totals(50, null), NOON);
    does(unnamed, ActivityType.VIEW, 50);
    String named = artist("Named", null, null);
    does(named, ActivityType.VIEW, 1);
    anHourLater();
    calculate();
    assertThat(ranking(TrendingPeriod.DAY)).extracting(Ranked::artistId).containsExactly(named);
    assertThat(ranking(TrendingPeriod.DAY)).extracting(Ranked::rank).containsExactly(1);
  }

  @Test
  void a_ranking_says_what_a_list_shows_of_an_artist() {
    String id = artist("Band", 50, today());
    anHourLater();
    calculate();
    Artist stored = artists.find(id).orElseThrow();
    assertThat(ranking(TrendingPeriod.MONTH))
        .containsExactly(new Ranked(id, stored.slug(), "Band", null, 20.0, 1, 2));
  }

  private String artist(String name, Integer popularity, LocalDate nextShow) {
    String attraction = "K8" + name;
    String id = Ids.artist(attraction);
    artists.putShell(attraction, id, name, NOON);
    artists.total(id, () -> totals(popularity, nextShow), NOON);
    return id;
  }

  private static Totals totals(Integer popularity, LocalDate nextShow) {
    return new Totals(9, 9, 9, 9, nextShow == null ? 0 : 2, nextShow, popularity, NOON);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  private void does(String artistId, ActivityType type, int times) {
    for (int i = 0; i < times; i++) {
      activity.count(artistId, type);
    }
  }

  private void anHourLater() {
    clock.advance(Duration.ofMinutes(61));
  }

  private TrendingCalculator.Result calculate() {
    return calculator().calculate(clock.instant(), inTime());
  }

  private TrendingCalculator calculator() {
    return new TrendingCalculator(artists, activity, trending);
  }

  private Deadline inTime() {
    return Deadline.of(new TestContext(Duration.ofMinutes(1)), clock);
  }

  private List<Ranked> ranking(TrendingPeriod period) {
    return trending.ranking(period).orElseThrow().items();
  }

  private List<TrendingRanking> rankings() {
    return List.of(TrendingPeriod.values()).stream()
        .map(period -> trending.ranking(period).orElseThrow())
        .toList();
  }
}
