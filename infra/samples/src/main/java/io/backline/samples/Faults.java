package io.backline.samples;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;

/** Faults planned for calls to come; the first plan that matches a call is used up by one. */
public final class Faults {
  private final List<Plan> plans = new ArrayList<>();
  private Draw draw = Draw.NEVER;

  Faults() {}

  /** The next {@code times} calls that match are answered by the fault. */
  public synchronized void next(int times, Predicate<Request> matching, Fault fault) {
    plans.add(new Plan(times, matching, fault));
  }

  /** Every call that matches is answered by the fault, until {@link #clear}. */
  public void always(Predicate<Request> matching, Fault fault) {
    next(Integer.MAX_VALUE, matching, fault);
  }

  /**
   * A share of all calls is answered by one of the faults, until {@link #clear}: which ones is
   * drawn.
   *
   * @param share of the calls, 0 to 1
   */
  public synchronized void nowAndThen(double share, long seed, List<Fault> faults) {
    draw = new Draw(share, new Random(seed), List.copyOf(faults));
  }

  public synchronized void clear() {
    plans.clear();
    draw = Draw.NEVER;
  }

  synchronized Optional<Fault> take(Request request) {
    return planned(request).or(draw::take);
  }

  private Optional<Fault> planned(Request request) {
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

  private record Draw(double share, Random random, List<Fault> faults) {
    private static final Draw NEVER = new Draw(0, new Random(), List.of());

    private Draw {
      if (share < 0 || share > 1 || (share > 0 && faults.isEmpty())) {
        throw new IllegalArgumentException(share + " of " + faults.size() + " faults");
      }
    }

    private Optional<Fault> take() {
      return random.nextDouble() < share
          ? Optional.of(faults.get(random.nextInt(faults.size())))
          : Optional.empty();
    }
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
