package io.backline.providers.http;

import io.backline.providers.Provider;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** A budget of this process alone: one rolling window a provider. */
public final class RateLimiterBudget implements Budget {

  static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

  private final Map<Provider, RollingWindow> windows;
  private final Pauses pauses;
  private final Clock clock;

  private RateLimiterBudget(Map<Provider, RollingWindow> windows, Pauses pauses, Clock clock) {
    this.windows = windows;
    this.pauses = pauses;
    this.clock = clock;
  }

  /** A provider without a rate is not limited. */
  public static RateLimiterBudget create(Map<Provider, Rate> rates, Pauses pauses, Clock clock) {
    Map<Provider, RollingWindow> windows = new EnumMap<>(Provider.class);
    rates.forEach((provider, rate) -> windows.put(provider, new RollingWindow(rate)));
    return new RateLimiterBudget(windows, pauses, clock);
  }

  @Override
  public Optional<Instant> take(Provider provider) {
    RollingWindow window = windows.get(provider);
    return window == null ? Optional.empty() : take(window);
  }

  private Optional<Instant> take(RollingWindow window) {
    Instant now = clock.instant();
    Instant due = window.next(now, LONGEST_WAIT);
    Duration wait = Duration.between(now, due);
    if (wait.compareTo(LONGEST_WAIT) > 0) {
      return Optional.of(due);
    }
    if (wait.isPositive()) {
      pauses.pause(wait);
    }
    return Optional.empty();
  }
}
