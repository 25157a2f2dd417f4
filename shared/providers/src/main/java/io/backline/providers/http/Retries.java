package io.backline.providers.http;

import io.backline.providers.ProviderFault;
import io.backline.providers.ProviderFault.Broken;
import io.backline.providers.ProviderFault.RateLimited;
import io.backline.providers.ProviderFault.Refused;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Which faults are worth another try inside the same call. Two more tries at most, two seconds of
 * pause at most before each: what takes longer is for the caller's queue.
 */
final class Retries {

  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);
  private static final List<Duration> AFTER_BROKEN =
      List.of(Duration.ofMillis(200), Duration.ofMillis(800));

  private final Clock clock;

  Retries(Clock clock) {
    this.clock = clock;
  }

  /**
   * Decides about one more try.
   *
   * @param tried how many tries have failed
   * @return how long to pause before the next one; empty for no next one
   */
  Optional<Duration> pauseBeforeNext(int tried, ProviderFault fault) {
    if (tried > AFTER_BROKEN.size()) {
      return Optional.empty();
    }
    return switch (fault) {
      case Broken _ -> Optional.of(AFTER_BROKEN.get(tried - 1));
      case RateLimited limited -> shortWait(limited);
      case Refused _ -> Optional.empty();
    };
  }

  private Optional<Duration> shortWait(RateLimited limited) {
    Duration wait = Duration.between(clock.instant(), limited.until());
    return Optional.of(wait.isNegative() ? Duration.ZERO : wait)
        .filter(pause -> pause.compareTo(LONGEST_PAUSE) <= 0);
  }
}
