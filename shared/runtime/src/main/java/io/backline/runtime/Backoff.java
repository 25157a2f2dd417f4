package io.backline.runtime;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * Growing distances between tries, drawn by lot, so that what failed together does not come back
 * together.
 *
 * @param first the longest distance after the first failure; it doubles with each further one
 */
record Backoff(Duration first, RandomGenerator random) {
  Backoff {
    requireNonNull(first, "first is null");
    requireNonNull(random, "random is null");
  }

  /**
   * How long to wait: whole seconds, which SQS delays by, one at least.
   *
   * @param failures so far, 1 or more
   */
  Duration after(int failures) {
    return Duration.ofSeconds(random.nextLong(1, (first.toSeconds() << (failures - 1)) + 1));
  }
}
