package io.backline.resync;

import io.backline.model.TrendingPeriod;
import io.backline.model.TrendingRanking;
import io.backline.store.TrendingStore;
import java.util.List;

/** Who is trending this week, as it was last calculated. */
final class RankedArtists implements Wanted {
  private final TrendingStore trending;

  RankedArtists(TrendingStore trending) {
    this.trending = trending;
  }

  @Override
  public List<String> ranked(int most) {
    return trending
        .ranking(TrendingPeriod.WEEK)
        .map(TrendingRanking::items)
        .orElse(List.of())
        .stream()
        .limit(most)
        .map(TrendingRanking.Ranked::artistId)
        .toList();
  }
}
