package io.backline.providers.http;

import io.backline.providers.Provider;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import io.github.resilience4j.ratelimiter.internal.AtomicRateLimiter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** A budget of this process alone: one rate limiter a provider. */
public final class RateLimiterBudget implements Budget {

  static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

  private final Map<Provider, AtomicRateLimiter> limiters;
  private final Pauses pauses;
  private final Clock clock;

  private RateLimiterBudget(Map<Provider, AtomicRateLimiter> limiters, Pauses pauses, Clock clock) {
    this.limiters = limiters;
    this.pauses = pauses;
    this.clock = clock;
  }

  /** A provider without a rate is not limited. */
  public static RateLimiterBudget create(Map<Provider, Rate> rates, Pauses pauses, Clock clock) {
    Map<Provider, AtomicRateLimiter> limiters = new EnumMap<>(Provider.class);
    rates.forEach((provider, rate) -> limiters.put(provider, limiter(provider, rate)));
    return new RateLimiterBudget(limiters, pauses, clock);
  }

  @Override
  public Optional<Instant> take(Provider provider) {
    AtomicRateLimiter limiter = limiters.get(provider);
    return limiter == null ? Optional.empty() : take(limiter);
  }

  private Optional<Instant> take(AtomicRateLimiter limiter) {
    long wait = limiter.reservePermission();
    if (wait < 0) {
      long needed = limiter.getDetailedMetrics().getNanosToWait();
      return Optional.of(clock.instant().plusNanos(needed));
    }
    if (wait > 0) {
      pauses.pause(Duration.ofNanos(wait));
    }
    return Optional.empty();
  }

  private static AtomicRateLimiter limiter(Provider provider, Rate rate) {
    return new AtomicRateLimiter(
        provider.label(),
        RateLimiterConfig.custom()
            .limitForPeriod(rate.permits())
            .limitRefreshPeriod(rate.period())
            .timeoutDuration(LONGEST_WAIT)
            .build());
  }
}
