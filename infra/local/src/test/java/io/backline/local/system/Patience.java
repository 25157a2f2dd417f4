package io.backline.local.system;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Looks again and again. */
final class Patience {
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

  private Patience() {}

  /**
   * What was seen, once it was enough.
   *
   * @throws AssertionError when it is not after so long
   */
  static <T> T await(Duration longest, Supplier<T> look, Predicate<T> enough) {
    Instant end = Instant.now().plus(longest);
    T seen = look.get();
    while (!enough.test(seen)) {
      if (!Instant.now().isBefore(end)) {
        throw new AssertionError("waited in vain: " + seen);
      }
      pause();
      seen = look.get();
    }
    return seen;
  }

  private static void pause() {
    try {
      Thread.sleep(BETWEEN_LOOKS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }
}
