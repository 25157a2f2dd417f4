package io.backline.providers.http;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * So many calls in any stretch of a period's length, as providers count them. A limiter that counts
 * from the start of each period would let twice as many through around its end.
 */
final class RollingWindow {
  private final Rate rate;
  private final Deque<Instant> calls = new ArrayDeque<>();

  RollingWindow(Rate rate) {
    this.rate = rate;
  }

  /** When the next call may be made. It counts as made then, unless that is too far away. */
  synchronized Instant next(Instant now, Duration longestWait) {
    Instant since = now.minus(rate.period());
    while (!calls.isEmpty() && !calls.getFirst().isAfter(since)) {
      calls.removeFirst();
    }
    // Calls that were promised to others lie in the future, so more than the rate may be noted.
    Instant due = calls.size() < rate.permits() ? now : earliest().plus(rate.period());
    if (!due.isAfter(now.plus(longestWait))) {
      calls.addLast(due);
    }
    return due;
  }

  /** The earliest of the latest calls that a period may hold. */
  private Instant earliest() {
    return calls.stream().skip(calls.size() - rate.permits()).findFirst().orElseThrow();
  }
}
