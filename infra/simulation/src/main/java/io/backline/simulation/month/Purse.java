package io.backline.simulation.month;

import io.backline.model.Allowance;
import io.backline.model.CallBudget;
import io.backline.model.CallLease;
import io.backline.model.CallLimits;
import io.backline.model.CallPriority;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One provider's budget, and when a call was made by it, from which all is counted once more. */
final class Purse {
  private static final Duration DAY = Duration.ofDays(1);

  private final String provider;
  private final CallLimits limits;
  private final List<Instant> calls = new ArrayList<>();
  private CallBudget budget;

  Purse(String provider, CallLimits limits) {
    this.provider = provider;
    this.limits = limits;
    this.budget = CallBudget.unused(provider);
  }

  /** What came of asking: how many calls were made, and until when to wait for the others. */
  record Taken(int calls, Optional<Instant> until) {}

  Taken take(int wanted, CallPriority priority, Instant now) {
    if (wanted == 0) {
      return new Taken(0, Optional.empty());
    }
    CallLease lease = budget.lease(limits, wanted, priority, now);
    budget = lease.after();
    return switch (lease) {
      case CallLease.Granted(_, var times) -> {
        calls.addAll(times);
        yield new Taken(
            times.size(),
            times.size() < wanted ? Optional.of(times.getLast().plusSeconds(1)) : Optional.empty());
      }
      case CallLease.Refused refused -> new Taken(0, Optional.of(refused.until()));
    };
  }

  Allowance allowance(double callsAnImport, Instant now) {
    return Allowance.of(provider, budget, limits, callsAnImport, now);
  }

  int total() {
    return calls.size();
  }

  /** Calls of the 24 hours that saw most, whenever they began. */
  int mostIn24Hours() {
    List<Instant> sorted = calls.stream().sorted().toList();
    int most = 0;
    int first = 0;
    for (int last = 0; last < sorted.size(); last++) {
      while (!sorted.get(first).plus(DAY).isAfter(sorted.get(last))) {
        first++;
      }
      most = Math.max(most, last - first + 1);
    }
    return most;
  }

  CallLimits limits() {
    return limits;
  }

  String provider() {
    return provider;
  }
}
