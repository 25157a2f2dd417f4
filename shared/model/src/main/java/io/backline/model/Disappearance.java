package io.backline.model;

import java.time.Duration;
import java.time.Instant;

/**
 * What a complete run did not see any more of what is stored. Where so much is missing at once, the
 * run is the likelier fault, until others have seen as little for a week.
 *
 * @param expected how many of the stored it should have seen
 * @param missed how many of those it did not see
 */
public record Disappearance(int expected, int missed) {
  /** For so long complete runs have to see as little before they are believed. */
  public static final Duration DOUBTED_FOR = Duration.ofDays(7);

  private static final int HANDFUL = 3;

  /**
   * Whether what was missed is to be kept for now.
   *
   * @param doubtedSince when a complete run first missed so much, or null where the last one did
   *     not
   */
  public boolean isDoubtful(Instant doubtedSince, Instant now) {
    return isImplausible() && !isBelieved(doubtedSince, now);
  }

  /** Whether complete runs have missed something for so long that whatever is missed is gone. */
  public static boolean isBelieved(Instant doubtedSince, Instant now) {
    return doubtedSince != null && !doubtedSince.plus(DOUBTED_FOR).isAfter(now);
  }

  /** Whether so much is missing that the run is the likelier fault. */
  public boolean isImplausible() {
    return missed > HANDFUL && 2 * missed > expected;
  }
}
