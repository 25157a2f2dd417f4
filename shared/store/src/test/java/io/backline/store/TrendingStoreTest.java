package io.backline.store;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.backline.model.DecayedActivity;
import io.backline.model.TrendingPeriod;
import io.backline.model.TrendingRanking;
import io.backline.model.TrendingRanking.Ranked;
import io.backline.testkit.DynamoDbLocal;
import io.backline.testkit.TestTables;
import io.backline.testkit.WatchedDynamoDb;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(DynamoDbLocal.class)
final class TrendingStoreTest {
  private static final AtomicInteger HOURS = new AtomicInteger();

  // What is stored is shared by all tests, and hours only go on.
  private final Instant hour =
      Instant.parse("2026-11-21T14:00:00Z").plus(Duration.ofHours(HOURS.addAndGet(10)));

  private final String artist = UUID.randomUUID().toString();
  private final TestTables tables;
  private final TrendingStore store;

  TrendingStoreTest(TestTables tables) {
    this.tables = tables;
    store = new TrendingStore(tables.client(), tables.name("StatusTable"));
  }

  @Test
  void an_hour_that_is_added_twice_counts_once() {
    assertThat(add(store, hour, 5)).isEqualTo(new DecayedActivity(5, 5, 5));
    assertThat(add(store, hour, 5)).isEqualTo(new DecayedActivity(5, 5, 5));
    assertThat(add(store, hour.plusSeconds(3_600), 5).month()).isBetween(9.9, 10.0);
  }

  @Test
  void what_is_stored_is_worth_less_an_hour_later() {
    add(store, hour, 64);
    Instant later = hour.plus(TrendingPeriod.DAY.halfLife());
    assertThat(store.add(new TreeMap<>(), later).get(artist).day()).isBetween(31.9999, 32.0001);
  }

  @Test
  void who_is_overtaken_adds_to_what_the_other_stored_and_no_hour_twice() {
    AtomicInteger puts = new AtomicInteger();
    TrendingStore slow =
        new TrendingStore(
            WatchedDynamoDb.of(
                tables.client(),
                request -> {
                  if (WatchedDynamoDb.isWrite(request) && puts.getAndIncrement() == 0) {
                    add(store, hour, 7);
                  }
                }),
            tables.name("StatusTable"));
    assertThat(add(slow, hour, 7)).isEqualTo(new DecayedActivity(7, 7, 7));
    assertThat(store.add(new TreeMap<>(), hour))
        .containsEntry(artist, new DecayedActivity(7, 7, 7));
  }

  @Test
  void who_died_half_way_is_made_up_for() {
    SortedMap<Instant, Map<String, Long>> points = new TreeMap<>();
    List<String> artists = Stream.generate(() -> UUID.randomUUID().toString()).limit(40).toList();
    points.put(hour, artists.stream().collect(toMap(id -> id, _ -> 3L)));
    AtomicInteger puts = new AtomicInteger();
    TrendingStore dying =
        new TrendingStore(
            WatchedDynamoDb.of(
                tables.client(),
                request -> {
                  if (WatchedDynamoDb.isWrite(request) && puts.incrementAndGet() > 10) {
                    throw new IllegalStateException("killed");
                  }
                }),
            tables.name("StatusTable"));
    assertThatThrownBy(() -> dying.add(points, hour)).hasMessage("killed");
    Map<String, DecayedActivity> added = store.add(points, hour);
    assertThat(artists).allMatch(id -> added.get(id).equals(new DecayedActivity(3, 3, 3)));
  }

  @Test
  void progress_goes_on_and_never_back() {
    store.counted(hour);
    store.counted(hour.minusSeconds(3_600));
    store.calculated(hour.plusSeconds(3_900));
    store.calculated(hour.plusSeconds(3_000));
    assertThat(store.progress()).isEqualTo(new TrendingProgress(hour, hour.plusSeconds(3_900)));
  }

  @Test
  void a_ranking_is_read_as_it_was_stored_and_an_earlier_one_does_not_replace_it() {
    TrendingRanking ranking = ranking(hour, 12.34);
    store.put(ranking);
    store.put(ranking(hour.minusSeconds(1), 99));
    assertThat(store.ranking(TrendingPeriod.WEEK)).contains(ranking);
  }

  private TrendingRanking ranking(Instant at, double score) {
    return new TrendingRanking(
        TrendingPeriod.WEEK,
        at,
        List.of(
            new Ranked(artist, "band", "Band", null, score, 1, 3),
            new Ranked("other", "other", "Other", "https://example.org/i.jpg", 1, 2, 0)));
  }

  private DecayedActivity add(TrendingStore to, Instant at, long points) {
    return to.add(new TreeMap<>(Map.of(at, Map.of(artist, points))), at).get(artist);
  }
}
