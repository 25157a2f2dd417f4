package io.backline.model;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;

/** What came of asking a {@link CallBudget} for permits. */
public sealed interface CallLease {

  /** The budget after it; stored before anybody calls. */
  CallBudget after();

  /**
   * Permits, at least one.
   *
   * @param times when each call may be made, not before, and not later by more than the limits'
   *     slack; in order
   */
  record Granted(CallBudget after, List<Instant> times) implements CallLease {
    public Granted {
      requireNonNull(after, "after is null");
      times = List.copyOf(times);
    }
  }

  /**
   * None now.
   *
   * @param until when to ask again
   * @param why in words that go into a message to people
   */
  record Refused(CallBudget after, Instant until, String why) implements CallLease {
    public Refused {
      requireNonNull(after, "after is null");
      requireNonNull(until, "until is null");
      requireNonNull(why, "why is null");
    }
  }
}
