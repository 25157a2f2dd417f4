package io.backline.api;

import io.backline.model.TrendingPeriod;
import io.backline.model.TrendingRanking;
import io.backline.model.TrendingRanking.Ranked;
import io.backline.runtime.ProblemCode;
import java.time.Instant;
import java.util.List;

/** {@code GET /api/trending}: whom fans want at the moment, as it was last calculated. */
final class TrendingRoute {
  private final Rankings rankings;
  private final CacheTimes times;
  private final CacheCounts counts;

  TrendingRoute(Rankings rankings, CacheTimes times, CacheCounts counts) {
    this.rankings = rankings;
    this.times = times;
    this.counts = counts;
  }

  /**
   * A ranking as clients see it.
   *
   * @param nextCursor always null: what follows the last one is not ranked
   * @param calculatedAt or null where nothing was calculated yet
   */
  private record View(
      List<Ranked> items, String nextCursor, TrendingPeriod period, Instant calculatedAt) {}

  Response answer(Request request) {
    TrendingPeriod period =
        request.query("period").map(TrendingRoute::period).orElse(TrendingPeriod.DAY);
    int limit = PageRequest.of(request, "trending").limit();
    Rankings.Result found = rankings.find(period);
    View view =
        new View(
            found.ranking().stream()
                .flatMap(ranking -> ranking.items().stream())
                .limit(limit)
                .toList(),
            null,
            period,
            found.ranking().map(TrendingRanking::calculatedAt).orElse(null));
    Response answer =
        Response.json(200, view).with("cache-control", times.cacheControl(CacheKind.TRENDING));
    return counts.count(CacheKind.TRENDING, found.status(), answer);
  }

  private static TrendingPeriod period(String text) {
    return TrendingPeriod.of(text)
        .orElseThrow(
            () ->
                new ProblemException(
                    ProblemCode.INVALID_PERIOD, "Send period as day, week or month."));
  }
}
