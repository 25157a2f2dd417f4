package io.backline.simulation.month;

import io.backline.model.Allowance;
import io.backline.model.CallBudget;
import io.backline.model.CallLease;
import io.backline.model.CallLimits;
import io.backline.model.CallPriority;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One provider's budget, and what was taken of it, counted once more beside it. */
final class Purse {
  private final String provider;
  private final CallLimits limits;
  private final Map<Instant, Integer> days = new TreeMap<>();
  private CallBudget budget;
  private int total;

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
        days.merge(budget.dayStartedAt(), times.size(), Integer::sum);
        total += times.size();
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
    return total;
  }

  /** Calls of the day that saw most. */
  int mostInADay() {
    return days.values().stream().mapToInt(Integer::intValue).max().orElse(0);
  }

  CallLimits limits() {
    return limits;
  }

  String provider() {
    return provider;
  }
}
