package io.backline.samples;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Faults planned for calls to come; the first plan that matches a call is used up by one. */
public final class Faults {
  private final List<Plan> plans = new ArrayList<>();

  Faults() {}

  /** The next {@code times} calls that match are answered by the fault. */
  public synchronized void next(int times, Predicate<Request> matching, Fault fault) {
    plans.add(new Plan(times, matching, fault));
  }

  /** Every call that matches is answered by the fault, until {@link #clear}. */
  public void always(Predicate<Request> matching, Fault fault) {
    next(Integer.MAX_VALUE, matching, fault);
  }

  public synchronized void clear() {
    plans.clear();
  }

  synchronized Optional<Fault> take(Request request) {
    for (Iterator<Plan> each = plans.iterator(); each.hasNext(); ) {
      Plan plan = each.next();
      if (plan.matching.test(request)) {
        if (--plan.left == 0) {
          each.remove();
        }
        return Optional.of(plan.fault);
      }
    }
    return Optional.empty();
  }

  private static final class Plan {
    private int left;
    private final Predicate<Request> matching;
    private final Fault fault;

    Plan(int times, Predicate<Request> matching, Fault fault) {
      if (times < 1) {
        throw new IllegalArgumentException("times is " + times);
      }
      this.left = times;
      this.matching = requireNonNull(matching, "matching is null");
      this.fault = requireNonNull(fault, "fault is null");
    }
  }
}
