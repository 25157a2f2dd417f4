package io.backline.api;

import io.backline.model.Meter;
import io.backline.model.Metric;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** How often this instance had an answer already. For any number of threads. */
final class CacheCounts {
  private final Map<CacheKind, Counter> counters = new EnumMap<>(CacheKind.class);
  private final Meter meter;

  CacheCounts(Meter meter) {
    this.meter = meter;
    for (CacheKind kind : CacheKind.values()) {
      counters.put(kind, new Counter(new LongAdder(), new LongAdder()));
    }
  }

  /**
   * The counts of one kind, as clients see them.
   *
   * @param hitRate 0 to 1, or null before the first answer
   */
  record View(long hits, long misses, Double hitRate) {}

  /** Counts the answer, which carries a Cache-Status from then on. */
  Response count(CacheKind kind, CacheStatus status, Response answer) {
    counters.get(kind).count(status);
    measure(kind, status);
    return answer.with("cache-status", status.toString());
  }

  private void measure(CacheKind kind, CacheStatus status) {
    switch (status) {
      case HIT -> meter.count(Metric.CACHE_LOOKUPS, kind.toString(), "hit");
      case MISS -> meter.count(Metric.CACHE_LOOKUPS, kind.toString(), "miss");
      case BYPASS -> {
        // Nobody looked.
      }
    }
  }

  /** By kind. */
  Map<String, View> view() {
    Map<String, View> view = new LinkedHashMap<>();
    counters.forEach((kind, counter) -> view.put(kind.toString(), counter.view()));
    return view;
  }

  private record Counter(LongAdder hits, LongAdder misses) {
    void count(CacheStatus status) {
      switch (status) {
        case HIT -> hits.increment();
        case MISS -> misses.increment();
        case BYPASS -> {
          // Nobody looked.
        }
      }
    }

    View view() {
      long found = hits.sum();
      long all = found + misses.sum();
      return new View(found, all - found, all == 0 ? null : (double) found / all);
    }
  }
}
