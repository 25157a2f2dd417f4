package io.backline.api;

import io.backline.model.TrendingPeriod;
import io.backline.model.TrendingRanking;
import io.backline.store.TrendingStore;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * The rankings of what is trending, kept until they are made anew. Looking when that was is one
 * small read, so that a new one is seen at once.
 */
final class Rankings {
  private static final long MOST_BYTES = 4L * 1024 * 1024;
  private static final int BYTES_AN_ARTIST = 1024;

  private final TrendingStore trending;
  private final CacheTimes times;
  private final Clock clock;
  private final Memory<TrendingPeriod, Kept> memory;

  Rankings(TrendingStore trending, CacheTimes times, Clock clock) {
    this.trending = trending;
    this.times = times;
    this.clock = clock;
    this.memory = new Memory<>(MOST_BYTES, clock);
  }

  /** A ranking, or empty where none was made yet. */
  record Result(Optional<TrendingRanking> ranking, CacheStatus status) {}

  private record Kept(TrendingRanking ranking, Instant until, int bytes) implements Memory.Entry {}

  Result find(TrendingPeriod period) {
    if (!times.areKept(CacheKind.TRENDING)) {
      return new Result(trending.ranking(period), CacheStatus.BYPASS);
    }
    Instant calculatedAt = trending.progress().calculatedAt();
    Optional<TrendingRanking> kept =
        memory
            .find(period)
            .map(Kept::ranking)
            .filter(ranking -> ranking.calculatedAt().equals(calculatedAt));
    if (kept.isPresent()) {
      return new Result(kept, CacheStatus.HIT);
    }
    Optional<TrendingRanking> ranking = trending.ranking(period);
    ranking.ifPresent(found -> memory.keep(period, kept(found)));
    return new Result(ranking, CacheStatus.MISS);
  }

  private Kept kept(TrendingRanking ranking) {
    Instant until = clock.instant().plus(times.of(CacheKind.TRENDING));
    return new Kept(ranking, until, BYTES_AN_ARTIST * (1 + ranking.items().size()));
  }
}
