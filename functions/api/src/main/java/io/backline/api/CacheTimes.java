package io.backline.api;

import io.backline.runtime.Environment;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/** For how long answers are kept: here, and by whoever stands between us and the fan. */
final class CacheTimes {
  /** Whoever keeps a copy asks every time whether it still holds. */
  static final String ASK = "no-cache";

  // So long nobody asks at all: what an import or an admin changes is seen a minute later.
  private static final long UNASKED_SECONDS = 60;

  private final Map<CacheKind, Duration> times = new EnumMap<>(CacheKind.class);

  private CacheTimes() {}

  /** As the environment sets them. */
  static CacheTimes of(Environment environment) {
    CacheTimes all = new CacheTimes();
    for (CacheKind kind : CacheKind.values()) {
      int seconds = environment.notNegative(kind.variable(), (int) kind.defaultTime().toSeconds());
      all.times.put(kind, Duration.ofSeconds(seconds));
    }
    return all;
  }

  /** Zero where the kind is not kept. */
  Duration of(CacheKind kind) {
    return times.get(kind);
  }

  boolean areKept(CacheKind kind) {
    return of(kind).isPositive();
  }

  /** The Cache-Control (RFC 9111, RFC 5861) of an answer that holds for now. */
  String cacheControl(CacheKind kind) {
    long seconds = of(kind).toSeconds();
    return seconds == 0
        ? ASK
        : "public, max-age=%d, stale-while-revalidate=%d"
            .formatted(Math.min(seconds, UNASKED_SECONDS), seconds);
  }
}
