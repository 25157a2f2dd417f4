package io.backline.runtime;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * Growing distances between tries, drawn by lot, so that what failed together does not come back
 * together: up to 2 seconds after the first failure, then 8, 32 and 128, which outlives a table
 * that throttles for minutes.
 */
record Backoff(RandomGenerator random) {
  private static final long FIRST_SECONDS = 2;

  Backoff {
    requireNonNull(random, "random is null");
  }

  /**
   * How long to wait: whole seconds, which SQS delays by, one at least.
   *
   * @param failures so far, 1 or more
   */
  Duration after(int failures) {
    long longest = FIRST_SECONDS << (2 * (failures - 1));
    return Duration.ofSeconds(random.nextLong(1, longest + 1));
  }
}
