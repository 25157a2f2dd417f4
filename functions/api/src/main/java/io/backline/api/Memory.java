package io.backline.api;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * What this process keeps, each entry until a time of its own, all within so many bytes. It is made
 * when it is first used: a kick-off has no need of it. For any number of threads.
 */
final class Memory<K, V extends Memory.Entry> {
  private final long mostBytes;
  private final Clock clock;
  private Cache<K, V> entries;

  /** What is kept. */
  interface Entry {
    Instant until();

    /** About what it and its key take. */
    int bytes();
  }

  Memory(long mostBytes, Clock clock) {
    this.mostBytes = mostBytes;
    this.clock = clock;
  }

  Optional<V> find(K key) {
    return Optional.ofNullable(entries().getIfPresent(key));
  }

  void keep(K key, V entry) {
    entries().put(key, entry);
  }

  /** What is kept, or what is loaded now: once, for all who ask meanwhile. */
  V get(K key, Function<K, V> load) {
    return entries().get(key, load);
  }

  private synchronized Cache<K, V> entries() {
    if (entries == null) {
      entries =
          Caffeine.newBuilder()
              .maximumWeight(mostBytes)
              .weigher((K _, V entry) -> entry.bytes())
              .expireAfter(
                  Expiry.writing(
                      (K _, V entry) -> Duration.between(clock.instant(), entry.until())))
              // Not the system's own: time spent frozen counts as well.
              .ticker(this::nanos)
              // A frozen function has no other threads.
              .executor(Runnable::run)
              .build();
    }
    return entries;
  }

  private long nanos() {
    Instant now = clock.instant();
    return Duration.ofSeconds(now.getEpochSecond(), now.getNano()).toNanos();
  }
}
