package io.backline.samples.http;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;

/** So many calls in the time just gone by; a refused call does not count. */
public final class RollingWindow {
  private final int permits;
  private final Duration length;
  private final InstantSource clock;
  private final ArrayDeque<Instant> taken = new ArrayDeque<>();

  public RollingWindow(int permits, Duration length, InstantSource clock) {
    this.permits = permits;
    this.length = length;
    this.clock = clock;
  }

  /** Takes a permit, if one is left. */
  public synchronized boolean tryTake() {
    forget();
    if (taken.size() == permits) {
      return false;
    }
    taken.addLast(clock.instant());
    return true;
  }

  public int permits() {
    return permits;
  }

  public synchronized int left() {
    forget();
    return permits - taken.size();
  }

  /** When the oldest call leaves the window; now, if there is none. */
  public synchronized Instant freeAt() {
    forget();
    return taken.isEmpty() ? clock.instant() : taken.getFirst().plus(length);
  }

  private void forget() {
    Instant since = clock.instant().minus(length);
    while (!taken.isEmpty() && !taken.getFirst().isAfter(since)) {
      taken.removeFirst();
    }
  }
}
