package io.backline.identity;

import io.backline.providers.ProviderFault.RateLimited;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * For how long a provider that is not to be asked now is waited for.
 *
 * @param since when the first wait of this step began, or that it begins now
 */
record Patience(Instant since, Clock clock) {
  // A fan waits for songs, and Spotify alone may do.
  private static final Duration A_MOMENT = Duration.ofMinutes(1);

  // Less than a step may be put off altogether: an import is not to fail for it.
  private static final Duration A_PAUSE = Duration.ofDays(2);

  static Patience since(Optional<Instant> waitingSince, Clock clock) {
    return new Patience(waitingSince.orElseGet(clock::instant), clock);
  }

  /** Whether it is so short that whoever may do without the answer waits for it all the same. */
  boolean isMoment(RateLimited limited) {
    return isWithin(A_MOMENT, limited);
  }

  /** Whether it is worth a pause, where there is no other way to know who somebody is. */
  boolean isPause(RateLimited limited) {
    return isWithin(A_PAUSE, limited);
  }

  private boolean isWithin(Duration longest, RateLimited limited) {
    Instant end = since.plus(longest);
    return !limited.until().isAfter(end) && !clock.instant().isAfter(end);
  }
}
