package io.backline.model;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * How often one key may call its provider.
 *
 * @param permits calls in any window, wherever it begins
 * @param window how long a window is; 20 milliseconds at least
 * @param perDay calls in any 24 hours, whenever they begin, or {@link #NO_DAILY_LIMIT}
 */
public record CallLimits(int permits, Duration window, int perDay) {
  /** Of a provider that sets no number a day. */
  public static final int NO_DAILY_LIMIT = Integer.MAX_VALUE;

  // A window is counted in this many slots and one more, because it may begin within one: what is
  // allowed in 21 slots is never exceeded in any window.
  static final int SLOTS = 20;

  private static final Duration SHORTEST_WAIT = Duration.ofSeconds(2);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(4);

  public CallLimits {
    requireNonNull(window, "window is null");
    if (permits < 1 || perDay < 1) {
      throw new IllegalArgumentException(
          "permits and perDay must be above 0: %d, %d".formatted(permits, perDay));
    }
    if (window.toMillis() < SLOTS) {
      throw new IllegalArgumentException("the window is too short: " + window);
    }
  }

  /**
   * How late a call may leave after its permit's time: one slot. Whoever is later takes another
   * permit, because the next window's calls count on it.
   */
  public Duration slack() {
    return Duration.ofMillis(slotMillis());
  }

  long slotMillis() {
    return window.toMillis() / SLOTS;
  }

  /** How far ahead a permit may lie: a caller waits so long for it within a function. */
  public Duration longestWait() {
    Duration whole = window.plusMillis(2 * slotMillis());
    if (whole.compareTo(SHORTEST_WAIT) < 0) {
      return SHORTEST_WAIT;
    }
    return whole.compareTo(LONGEST_WAIT) < 0 ? whole : SHORTEST_WAIT;
  }
}
