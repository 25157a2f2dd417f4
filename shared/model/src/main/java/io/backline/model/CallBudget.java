package io.backline.model;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The calls to one provider that all functions together have been allowed: one row, so that however
 * many run, they stay within one key's quota.
 *
 * @param slots calls by slot (a twentieth of the window, numbered since 1970), each of which leaves
 *     within its slot or the one before; what no window reaches any more is forgotten
 * @param hours calls by hour (numbered since 1970) of their permits; what no 24 hours reach any
 *     more is forgotten
 * @param perDay calls that 24 hours were allowed when one was last asked for, or 0 before any
 * @param closedUntil until when the provider wants to be left alone, or null
 * @param interactiveUntil until when fans have to queue for permits, or null: background work
 *     stands back so long
 */
public record CallBudget(
    String provider,
    NavigableMap<Long, Integer> slots,
    NavigableMap<Long, Integer> hours,
    int perDay,
    Instant closedUntil,
    Instant interactiveUntil) {

  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration DAY = Duration.ofHours(24);

  // A provider that wants to be left alone for longer has no calls left, and not just too many.
  private static final Duration LONGEST_BREATHER = Duration.ofMinutes(15);

  // What background work leaves of a day for those who wait.
  private static final double KEPT_FOR_FANS = 0.3;

  public CallBudget {
    requireNonNull(provider, "provider is null");
    slots = new TreeMap<>(slots);
    hours = new TreeMap<>(hours);
  }

  /** Before any call. */
  public static CallBudget unused(String provider) {
    return new CallBudget(provider, new TreeMap<>(), new TreeMap<>(), 0, null, null);
  }

  /**
   * Takes permits: as many of the wanted ones as are to be had soon.
   *
   * @param wanted how many calls wait, at least one
   */
  public CallLease lease(CallLimits limits, int wanted, CallPriority priority, Instant now) {
    if (isClosed(now.plus(limits.longestWait()))) {
      return new CallLease.Refused(this, closedUntil, "it asked to be left alone");
    }
    CallBudget present = at(now, limits);
    int left = present.left(limits, priority, now);
    if (left <= 0) {
      return new CallLease.Refused(
          present,
          present.moreAt(most(limits.perDay(), priority), now, limits.slack()),
          "our calls for 24 hours are used up");
    }
    if (priority == CallPriority.BACKGROUND
        && interactiveUntil != null
        && interactiveUntil.isAfter(now)) {
      return new CallLease.Refused(present, interactiveUntil, "somebody who waits goes first");
    }
    return present.take(limits, Math.min(wanted, left), priority, now);
  }

  /** The provider wants no call before then; an earlier wish for longer stands. */
  public CallBudget closed(Instant until) {
    Instant later = closedUntil == null || until.isAfter(closedUntil) ? until : closedUntil;
    return new CallBudget(provider, slots, hours, perDay, later, interactiveUntil);
  }

  public boolean isClosed(Instant now) {
    return closedUntil != null && closedUntil.isAfter(now);
  }

  /**
   * Calls that work of this priority may make at this time, which may lie ahead: what it may make
   * then where nobody calls before.
   */
  public int left(CallLimits limits, CallPriority priority, Instant at) {
    return Math.max(0, most(limits.perDay(), priority) - calls(at, limits.slack()));
  }

  private static int most(int perDay, CallPriority priority) {
    return switch (priority) {
      case INTERACTIVE -> perDay;
      case BACKGROUND -> (int) (perDay * (1 - KEPT_FOR_FANS));
    };
  }

  /** Calls of the last 24 hours; of the hour in which these began, all. */
  public int used(Instant now) {
    return calls(now, Duration.ZERO);
  }

  /** When calls come back to those who wait for them, or null where some are left. */
  public Instant moreAt(Instant now) {
    return perDay == 0 || used(now) < perDay ? null : moreAt(perDay, now, Duration.ZERO);
  }

  /**
   * What is left of a day's calls, from 0 to 1. Nothing, whatever we have counted, while the
   * provider has closed for longer than a pause between calls: it counts others too.
   */
  public double shareLeft(Instant now) {
    if (isClosed(now.plus(LONGEST_BREATHER))) {
      return 0;
    }
    return perDay == 0 ? 1 : Math.max(0, 1 - (double) used(now) / perDay);
  }

  /** What is still within reach, with what these limits allow. */
  private CallBudget at(Instant now, CallLimits limits) {
    return new CallBudget(
        provider,
        slots,
        hours.tailMap(oldestHour(now, limits.slack()), true),
        limits.perDay(),
        closedUntil,
        interactiveUntil);
  }

  /**
   * Calls that may leave, or have left, within the 24 hours before this time, or later.
   *
   * @param slack how late a call may have left: at the end of its hour, in the next one
   */
  private int calls(Instant at, Duration slack) {
    return sum(hours.tailMap(oldestHour(at, slack), true));
  }

  /** When fewer than so many are within reach, once the oldest hours are not. */
  private Instant moreAt(int most, Instant now, Duration slack) {
    int calls = calls(now, slack);
    for (Map.Entry<Long, Integer> hour : hours.tailMap(oldestHour(now, slack), true).entrySet()) {
      calls -= hour.getValue();
      if (calls < most) {
        return Instant.EPOCH.plus(HOUR.multipliedBy(hour.getKey() + 1)).plus(DAY).plus(slack);
      }
    }
    return now.plus(DAY);
  }

  private static long oldestHour(Instant at, Duration slack) {
    return hourOf(at.minus(DAY).minus(slack));
  }

  private static long hourOf(Instant time) {
    return Math.floorDiv(time.getEpochSecond(), HOUR.toSeconds());
  }

  private static int sum(NavigableMap<Long, Integer> calls) {
    return calls.values().stream().mapToInt(Integer::intValue).sum();
  }

  private CallLease take(CallLimits limits, int wanted, CallPriority priority, Instant now) {
    Slots free = new Slots(limits, slots, isClosed(now) ? closedUntil : now);
    List<Instant> times = new ArrayList<>();
    Instant next = free.next();
    Instant horizon = now.plus(limits.longestWait());
    while (times.size() < wanted && !next.isAfter(horizon)) {
      free.take(next);
      times.add(next);
      next = free.next();
    }
    boolean queued = times.size() < wanted || times.getLast().isAfter(now);
    Instant standBack =
        priority == CallPriority.INTERACTIVE && queued ? earlier(next, horizon) : interactiveUntil;
    NavigableMap<Long, Integer> called = new TreeMap<>(hours);
    times.forEach(time -> called.merge(hourOf(time), 1, Integer::sum));
    CallBudget after =
        new CallBudget(provider, free.counts(), called, perDay, closedUntil, standBack);
    return times.isEmpty()
        ? new CallLease.Refused(after, next, "our own rate for it is used up")
        : new CallLease.Granted(after, times);
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  /** The slots from now on, and what is taken of them. */
  private static final class Slots {
    private final CallLimits limits;
    private final long size;
    private final NavigableMap<Long, Integer> taken;
    private final Instant now;
    private final long current;
    private long at;

    Slots(CallLimits limits, NavigableMap<Long, Integer> slots, Instant now) {
      this.limits = limits;
      this.size = limits.slotMillis();
      this.now = now;
      this.current = now.toEpochMilli() / size;
      this.at = slotOf(now);
      this.taken = new TreeMap<>(slots.tailMap(current - CallLimits.SLOTS, true));
    }

    /**
     * When the next call may be made. It stays the same until that is taken. The first calls may go
     * together; those that have to wait go one by one, because what leaves together holds each
     * other up. They go no further apart than that: a window spread evenly ends a call late.
     */
    Instant next() {
      if (isFreeNow()) {
        return now;
      }
      while (!isFree(at) || isTooClose(at)) {
        at++;
      }
      return Instant.ofEpochMilli(at * size);
    }

    /**
     * A call within a slot may leave in the next one, late as it may be. It counts there, and a
     * window that ends in the present slot sees it all the same.
     */
    private boolean isFreeNow() {
      return isFree(current)
          && isFree(slotOf(now))
          && calls(current - CallLimits.SLOTS, slotOf(now)) < limits.permits();
    }

    void take(Instant time) {
      taken.merge(slotOf(time), 1, Integer::sum);
    }

    /** The slot in which a call is counted: that which begins with it, or next after it. */
    private long slotOf(Instant time) {
      return Math.ceilDiv(time.toEpochMilli(), size);
    }

    NavigableMap<Long, Integer> counts() {
      return taken;
    }

    private boolean isTooClose(long slot) {
      int spacing = limits.permits() > CallLimits.SLOTS ? 0 : 1;
      return !taken.isEmpty() && slot < taken.lastKey() + spacing;
    }

    private boolean isFree(long slot) {
      for (long end = slot; end <= slot + CallLimits.SLOTS; end++) {
        if (calls(end - CallLimits.SLOTS, end) >= limits.permits()) {
          return false;
        }
      }
      return true;
    }

    private int calls(long first, long last) {
      return sum(taken.subMap(first, true, last, true));
    }
  }
}
