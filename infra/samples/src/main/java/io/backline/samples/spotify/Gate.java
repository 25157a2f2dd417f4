package io.backline.samples.spotify;

import io.backline.samples.SpotifyMode;
import io.backline.samples.http.Endpoint;
import io.backline.samples.http.Inquiry;
import io.backline.samples.http.RollingWindow;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;

/** What every call to the Web API passes: the token, the day's quota, the 30 seconds. */
public final class Gate {
  private static final long QUOTA_RETRY_AFTER_SECONDS = 48_925;

  private final Accounts accounts;
  private final boolean enforceRates;
  private final InstantSource clock;
  private final RollingWindow window;
  private final AtomicInteger quotaLeft = new AtomicInteger(Integer.MAX_VALUE);

  public Gate(Accounts accounts, SpotifyMode mode, boolean enforceRates, InstantSource clock) {
    this.accounts = accounts;
    this.enforceRates = enforceRates;
    this.clock = clock;
    window = new RollingWindow(mode.callsPer30Seconds(), Duration.ofSeconds(30), clock);
  }

  /** After so many more calls the day's quota is used up, whether or not rates are enforced. */
  public void quotaLeft(int calls) {
    quotaLeft.set(calls);
  }

  Endpoint guard(Endpoint endpoint) {
    return ctx -> {
      admit(ctx);
      return endpoint.answer(ctx);
    };
  }

  private void admit(Inquiry ctx) {
    accounts.check(ctx);
    if (quotaLeft.getAndUpdate(left -> Math.max(0, left - 1)) == 0) {
      throw SpotifyErrors.quotaExceeded(QUOTA_RETRY_AFTER_SECONDS);
    }
    if (enforceRates && !window.tryTake()) {
      throw SpotifyErrors.tooMany(1 + seconds(clock.instant(), window.freeAt()));
    }
  }

  private static long seconds(Instant from, Instant to) {
    return Duration.between(from, to).toSeconds();
  }
}
