package io.backline.api;

import java.time.Duration;
import java.util.Locale;

/** A kind of answer that is kept, for a time of its own. */
enum CacheKind {
  ARTISTS(Duration.ofHours(1)),
  SHOWS(Duration.ofHours(6)),
  SONGS(Duration.ofHours(24)),
  SETLISTS(Duration.ofHours(1)),
  SEARCH(Duration.ofHours(1)),
  TRENDING(Duration.ofMinutes(30));

  private final Duration defaultTime;

  CacheKind(Duration defaultTime) {
    this.defaultTime = defaultTime;
  }

  Duration defaultTime() {
    return defaultTime;
  }

  /** The variable that sets another time, in seconds; 0 for not at all. */
  String variable() {
    return "CACHE_" + name() + "_SECONDS";
  }

  /** The name in JSON. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
