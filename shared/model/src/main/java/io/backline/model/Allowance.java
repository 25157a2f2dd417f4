package io.backline.model;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;

/**
 * How many imports a provider's budget bears.
 *
 * @param provider for people
 * @param left calls that background work may still make in the present 24 hours
 * @param perDay calls that it may make in a whole day
 * @param callsAnImport that an import is expected to make, 0 for none
 * @param newDayAt when the next 24 hours begin
 */
public record Allowance(
    String provider, int left, int perDay, double callsAnImport, Instant newDayAt) {
  public Allowance {
    requireNonNull(provider, "provider is null");
    requireNonNull(newDayAt, "newDayAt is null");
  }

  /** What a provider's budget leaves. */
  public static Allowance of(
      String provider, CallBudget budget, CallLimits limits, double callsAnImport, Instant now) {
    int perDay = CallBudget.unused(provider).leftToday(limits, CallPriority.BACKGROUND);
    return new Allowance(
        provider,
        budget.left(limits, CallPriority.BACKGROUND, now),
        perDay,
        callsAnImport,
        budget.newDayAt(now));
  }

  /** Imports in a whole day. */
  public int importsADay() {
    return imports(perDay);
  }

  /**
   * Imports that may begin now.
   *
   * @param every from one run of this kind to the next: what is left is shared with those that are
   *     still to come before the day is over, so that the last of them has its part
   */
  public int importsNow(Duration every, Instant now) {
    long seconds = Math.max(1, Duration.between(now, newDayAt).toSeconds());
    long runs = Math.max(1, Math.ceilDiv(seconds, every.toSeconds()));
    return (int) Math.ceilDiv((long) imports(left), runs);
  }

  private int imports(int calls) {
    return callsAnImport == 0 ? Integer.MAX_VALUE : (int) (calls / callsAnImport);
  }
}
