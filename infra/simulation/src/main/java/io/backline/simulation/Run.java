package io.backline.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One invocation of a function: every call that leaves it takes time, and may be its last. Once it
 * is dead no call of it does anything.
 */
final class Run {
  private static final ScopedValue<Run> CURRENT = ScopedValue.newInstance();
  private static final double KILLED = 0.15;
  private static final int MOST_CALLS_BEFORE = 60;

  private final String label;
  private final Optional<String> artistId;
  private final VirtualTime time;
  private final Faults faults;
  private final Instant began;
  private final Instant cutOff;
  private final int lastCall;
  private final boolean isLastDone;
  private int calls;
  private boolean dead;

  /**
   * A run that begins now.
   *
   * @param label what it does, the same whenever it does the same
   * @param artistId whom it works on
   * @param timeout after which it is cut off
   */
  Run(String label, Optional<String> artistId, Duration timeout, VirtualTime time, Faults faults) {
    this.label = label;
    this.artistId = artistId;
    this.time = time;
    this.faults = faults;
    this.began = time.instant();
    this.cutOff = time.instant().plus(timeout);
    boolean killed = faults.areOn() && faults.roll("killed " + label) < KILLED;
    this.lastCall =
        killed ? (int) (faults.roll("killed at " + label) * MOST_CALLS_BEFORE) : Integer.MAX_VALUE;
    this.isLastDone = faults.roll("killed after " + label) < 0.5;
  }

  /** The run that is under way on this strand. */
  static Run current() {
    return CURRENT.get();
  }

  /** Does the work as this run. True where it came to its end. */
  boolean survives(Runnable work) {
    try {
      ScopedValue.where(CURRENT, this).run(work);
      return !dead;
    } catch (Killed _) {
      return false;
    }
  }

  String label() {
    return label;
  }

  Instant began() {
    return began;
  }

  Optional<String> artistId() {
    return artistId;
  }

  /** Makes a call after a time on the way. */
  <T> T call(Duration onTheWay, Supplier<T> effect) {
    int number = calls++;
    if (number == lastCall && !isLastDone) {
      die(FaultKind.KILLED_BEFORE);
    }
    pause(onTheWay);
    T result = effect.get();
    if (number == lastCall) {
      die(FaultKind.KILLED_AFTER);
    }
    return result;
  }

  /** Waits, if it lives so long. */
  void pause(Duration pause) {
    if (dead) {
      throw new Killed();
    }
    if (pause.isPositive()) {
      Instant end = time.instant().plus(pause);
      time.pause(end.isAfter(cutOff) ? Duration.between(time.instant(), cutOff) : pause);
    }
    if (!time.instant().isBefore(cutOff)) {
      die(FaultKind.CUT_OFF);
    }
  }

  private void die(FaultKind how) {
    if (!dead) {
      faults.count(how);
    }
    dead = true;
    throw new Killed();
  }
}
