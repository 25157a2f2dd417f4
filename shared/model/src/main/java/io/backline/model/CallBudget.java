package io.backline.model;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The calls to one provider that all functions together have been allowed: one row, so that however
 * many run, they stay within one key's quota.
 *
 * @param slots calls by slot (a twentieth of the window, numbered since 1970), each of which leaves
 *     within its slot or the one before; what no window reaches any more is forgotten
 * @param dayStartedAt when the first call of the present 24 hours was allowed, or null before any
 * @param usedToday calls since then
 * @param closedUntil until when the provider wants to be left alone, or null
 * @param perDay calls that the 24 hours were allowed when one was last asked for, or 0 before any
 * @param interactiveUntil until when fans have to queue for permits, or null: background work
 *     stands back so long
 */
public record CallBudget(
    String provider,
    NavigableMap<Long, Integer> slots,
    Instant dayStartedAt,
    int usedToday,
    int perDay,
    Instant closedUntil,
    Instant interactiveUntil) {

  private static final Duration DAY = Duration.ofHours(24);

  // A provider that wants to be left alone for longer has no calls left, and not just too many.
  private static final Duration LONGEST_BREATHER = Duration.ofMinutes(15);

  // What background work leaves of a day for those who wait.
  private static final double KEPT_FOR_FANS = 0.3;

  public CallBudget {
    requireNonNull(provider, "provider is null");
    slots = new TreeMap<>(slots);
  }

  /** Before any call. */
  public static CallBudget unused(String provider) {
    return new CallBudget(provider, new TreeMap<>(), null, 0, 0, null, null);
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
    CallBudget today = onTheDayOf(now, limits);
    int left = today.leftToday(limits, priority);
    if (left <= 0) {
      return new CallLease.Refused(
          today, today.dayEndsAt(now), "our calls for the day are used up");
    }
    if (priority == CallPriority.BACKGROUND
        && interactiveUntil != null
        && interactiveUntil.isAfter(now)) {
      return new CallLease.Refused(today, interactiveUntil, "somebody who waits goes first");
    }
    return today.take(limits, Math.min(wanted, left), priority, now);
  }

  /** The provider wants no call before then; an earlier wish for longer stands. */
  public CallBudget closed(Instant until) {
    Instant later = closedUntil == null || until.isAfter(closedUntil) ? until : closedUntil;
    return new CallBudget(
        provider, slots, dayStartedAt, usedToday, perDay, later, interactiveUntil);
  }

  public boolean isClosed(Instant now) {
    return closedUntil != null && closedUntil.isAfter(now);
  }

  /** Calls that are left of the present 24 hours for work of this priority. */
  public int leftToday(CallLimits limits, CallPriority priority) {
    int most =
        switch (priority) {
          case INTERACTIVE -> limits.perDay();
          case BACKGROUND -> (int) (limits.perDay() * (1 - KEPT_FOR_FANS));
        };
    return Math.max(0, most - usedToday);
  }

  /** The same at this time: a day that is over leaves a new one, and a closed one nothing. */
  public int left(CallLimits limits, CallPriority priority, Instant now) {
    return isClosed(now) ? 0 : onTheDayOf(now, limits).leftToday(limits, priority);
  }

  /** Calls of the present 24 hours. */
  public int used(Instant now) {
    return isOver(now) ? 0 : usedToday;
  }

  /** When the present 24 hours end; those that the next call begins where none are under way. */
  public Instant newDayAt(Instant now) {
    return isOver(now) ? now.plus(DAY) : dayEndsAt(now);
  }

  /** When the present 24 hours end. */
  private Instant dayEndsAt(Instant now) {
    return (dayStartedAt == null ? now : dayStartedAt).plus(DAY);
  }

  /**
   * What is left of the present 24 hours, from 0 to 1. Nothing, whatever we have counted, while the
   * provider has closed for longer than a pause between calls: it counts others too.
   */
  public double shareLeft(Instant now) {
    if (isClosed(now.plus(LONGEST_BREATHER))) {
      return 0;
    }
    return perDay == 0 || isOver(now) ? 1 : Math.max(0, 1 - (double) usedToday / perDay);
  }

  private boolean isOver(Instant now) {
    return dayStartedAt == null || !now.isBefore(dayEndsAt(now));
  }

  private CallBudget onTheDayOf(Instant now, CallLimits limits) {
    boolean over = isOver(now);
    return new CallBudget(
        provider,
        slots,
        over ? now : dayStartedAt,
        over ? 0 : usedToday,
        limits.perDay(),
        closedUntil,
        interactiveUntil);
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
    CallBudget after =
        new CallBudget(
            provider,
            free.counts(),
            dayStartedAt,
            usedToday + times.size(),
            perDay,
            closedUntil,
            standBack);
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
      return taken.subMap(first, true, last, true).values().stream()
          .mapToInt(Integer::intValue)
          .sum();
    }
  }
}
