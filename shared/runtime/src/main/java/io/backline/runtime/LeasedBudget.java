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
 * threads wait for one here. A permit that could not be used in time is lost: the call would meet
 * those that were allowed after it.
 */
final class LeasedBudget implements Budget {
  // Who is late so often has no time to call in.
  private static final int MOST_PERMITS = 3;

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
      for (int tried = 0; tried < MOST_PERMITS; tried++) {
        switch (next(limits)) {
          case Turn.None(Refusal refusal) -> {
            return Optional.of(refusal);
          }
          case Turn.At(Instant permit) -> {
            await(permit);
            if (isInTime(permit, limits)) {
              return Optional.empty();
            }
          }
        }
      }
      // Each lost permit is a call of the day: whoever comes back at once loses the next ones too.
      Instant later = clock.instant().plus(limits.longestWait());
      return Optional.of(new Refusal(later, "this function is too busy to call in time"));
    }

    private Turn next(CallLimits limits) {
      waiting.incrementAndGet();
      open.lock();
      try {
        permits.removeIf(permit -> !isInTime(permit, limits));
        if (permits.isEmpty()) {
          switch (store.lease(provider.label(), limits, waiting.get(), priority)) {
            case CallLease.Granted granted -> permits.addAll(granted.times());
            case CallLease.Refused refused -> {
              return new Turn.None(new Refusal(refused.until(), refused.why()));
            }
          }
        }
        return new Turn.At(permits.remove());
      } finally {
        waiting.decrementAndGet();
        open.unlock();
      }
    }

    private void await(Instant permit) {
      Duration left = Duration.between(clock.instant(), permit);
      if (left.isPositive()) {
        pauses.pause(left);
      }
    }

    private boolean isInTime(Instant permit, CallLimits limits) {
      return !clock.instant().isAfter(permit.plus(limits.slack()));
    }
  }

  /** What comes of asking for a permit. */
  private sealed interface Turn {
    record At(Instant permit) implements Turn {}

    record None(Refusal refusal) implements Turn {}
  }
}
