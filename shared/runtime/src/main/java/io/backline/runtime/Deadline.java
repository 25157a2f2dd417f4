package io.backline.runtime;

import com.amazonaws.services.lambda.runtime.Context;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** When a function's time runs out, with what it takes to end in order. */
public final class Deadline {
  /**
   * For what is under way to end (a provider that keeps silent is left after three tries, some 20
   * seconds), a last write and the message that hands on.
   */
  static final Duration MARGIN = Duration.ofSeconds(25);

  private final Instant handOnAt;
  private final Clock clock;

  private Deadline(Instant handOnAt, Clock clock) {
    this.handOnAt = handOnAt;
    this.clock = clock;
  }

  public static Deadline of(Context context, Clock clock) {
    Duration left = Duration.ofMillis(context.getRemainingTimeInMillis());
    return new Deadline(clock.instant().plus(left).minus(MARGIN), clock);
  }

  /** Whether it is time to hand the rest on. */
  public boolean isNear() {
    return !clock.instant().isBefore(handOnAt);
  }
}
