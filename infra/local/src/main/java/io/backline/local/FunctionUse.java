package io.backline.local;

import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;

/** How much a function worked since it was loaded, as Lambda would bill it. */
public final class FunctionUse {
  private final LongAdder invocations = new LongAdder();
  private final LongAdder nanos = new LongAdder();

  FunctionUse() {}

  void add(long invocationNanos) {
    invocations.increment();
    nanos.add(invocationNanos);
  }

  public long invocations() {
    return invocations.sum();
  }

  /** The wall time of all invocations together. */
  public Duration time() {
    return Duration.ofNanos(nanos.sum());
  }
}
