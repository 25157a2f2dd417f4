package io.backline.resync;

import io.backline.model.Wish;
import io.backline.runtime.TrendingCalculator;
import io.backline.store.DueArtist;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where artists stand among the most wanted; behind these, who is due for longest comes first. */
final class Ranks {
  private final Map<String, Integer> ranks = new HashMap<>();

  Ranks(Wanted wanted) {
    wanted
        .ranked(TrendingCalculator.MOST)
        .forEach(artistId -> ranks.putIfAbsent(artistId, ranks.size() + 1));
  }

  List<Wish> wishes(List<DueArtist> due) {
    return due.stream().map(this::wish).toList();
  }

  private Wish wish(DueArtist due) {
    return new Wish(due.tmAttractionId(), ranks.get(due.artistId()), due.since());
  }
}
