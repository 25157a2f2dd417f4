package io.backline.runtime;

import io.backline.model.CallLease;
import io.backline.model.CallLimits;
import io.backline.model.CallPriority;
import io.backline.providers.Provider;
import io.backline.providers.http.Budget;
import io.backline.providers.http.Pauses;
import io.backline.store.BudgetStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The budget that all functions share, as one process sees it. Permits come in bunches: as many as
 * threads wait for one here.
 */
final class LeasedBudget implements Budget {
  private final BudgetStore store;
  private final CallPriority priority;
  private final Pauses pauses;
  private final Clock clock;
  private final Map<Provider, Desk> desks = new ConcurrentHashMap<>();

  LeasedBudget(BudgetStore store, CallPriority priority, Pauses pauses, Clock clock) {
    this.store = store;
    this.priority = priority;
    this.pauses = pauses;
    this.clock = clock;
  }

  @Override
  public Optional<Refusal> take(Provider provider, CallLimits limits) {
    return desks.computeIfAbsent(provider, Desk::new).take(limits);
  }

  @Override
  public void close(Provider provider, Instant until) {
    store.close(provider.label(), until);
  }

  /** Where one provider's permits are handed out. */
  private final class Desk {
    private final Provider provider;
    private final ReentrantLock open = new ReentrantLock();
    private final AtomicInteger waiting = new AtomicInteger();
    private final Deque<Instant> permits = new ArrayDeque<>();

    Desk(Provider provider) {
      this.provider = provider;
    }

    Optional<Refusal> take(CallLimits limits) {
      waiting.incrementAndGet();
      open.lock();
      Instant permit;
      try {
        if (permits.isEmpty()) {
          switch (store.lease(provider.label(), limits, waiting.get(), priority)) {
            case CallLease.Granted granted -> permits.addAll(granted.times());
            case CallLease.Refused refused -> {
              return Optional.of(new Refusal(refused.until(), refused.why()));
            }
          }
        }
        permit = permits.poll();
      } finally {
        waiting.decrementAndGet();
        open.unlock();
      }
      Duration left = Duration.between(clock.instant(), permit);
      if (left.isPositive()) {
        pauses.pause(left);
      }
      return Optional.empty();
    }
  }
}
