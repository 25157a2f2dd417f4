package io.backline.providers.http;

import io.backline.providers.Provider;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * Leaves a provider alone for a while when most of its answers are unusable: calls that would fail
 * cost its quota and our time.
 */
final class Breakers {
  private static final Duration LEFT_ALONE_FOR = Duration.ofSeconds(20);

  private final Map<Provider, CircuitBreaker> breakers = new ConcurrentHashMap<>();
  private final Clock clock;

  Breakers(Clock clock) {
    this.clock = clock;
  }

  /** Whether a call may be made; what came of it is to be told then. */
  boolean letsThrough(Provider provider) {
    return of(provider).tryAcquirePermission();
  }

  void usable(Provider provider) {
    of(provider).onSuccess(0, TimeUnit.NANOSECONDS);
  }

  void unusable(Provider provider, Exception why) {
    of(provider).onError(0, TimeUnit.NANOSECONDS, why);
  }

  /** The call was not made after all, or came to nothing that the provider is to blame for. */
  void notMade(Provider provider) {
    of(provider).releasePermission();
  }

  private CircuitBreaker of(Provider provider) {
    return breakers.computeIfAbsent(
        provider, asked -> CircuitBreaker.of(asked.label(), config(clock)));
  }

  private static CircuitBreakerConfig config(Clock clock) {
    return CircuitBreakerConfig.custom()
        .slidingWindowSize(40)
        .minimumNumberOfCalls(20)
        .failureRateThreshold(80)
        .waitDurationInOpenState(LEFT_ALONE_FOR)
        .permittedNumberOfCallsInHalfOpenState(3)
        .clock(clock)
        .build();
  }
}
