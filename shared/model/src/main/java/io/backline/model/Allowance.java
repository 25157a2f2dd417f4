package io.backline.model;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;

/**
 * How many imports a provider's budget bears.
 *
 * @param provider for people
 * @param left calls that background work may make before the next run of those who are due: those
 *     that are left, and those that come back until then
 * @param perDay calls that it may make in 24 hours
 * @param callsAnImport that an import is expected to make, 0 for none
 */
public record Allowance(String provider, int left, int perDay, double callsAnImport) {
  private static final Duration DAY = Duration.ofHours(24);

  // Calls that come back before the next run of those who are due would lie idle until then.
  private static final Duration SOON = CronJob.UPDATE_ACTIVE_ARTISTS.timetable().every();

  public Allowance {
    requireNonNull(provider, "provider is null");
  }

  /** What a provider's budget leaves. */
  public static Allowance of(
      String provider, CallBudget budget, CallLimits limits, double callsAnImport, Instant now) {
    Instant soon = now.plus(SOON);
    return new Allowance(
        provider,
        budget.isClosed(soon) ? 0 : budget.left(limits, CallPriority.BACKGROUND, soon),
        CallBudget.unused(provider).left(limits, CallPriority.BACKGROUND, now),
        callsAnImport);
  }

  /** Imports in 24 hours. */
  public int importsADay() {
    return imports(perDay);
  }

  /**
   * Imports that may begin now.
   *
   * @param every from one run of this kind to the next: each has its part of the 24 hours, so that
   *     who comes first leaves enough for the others
   */
  public int importsNow(Duration every) {
    long part = Math.ceilDiv(importsADay() * every.toSeconds(), DAY.toSeconds());
    return (int) Math.min(part, imports(left));
  }

  private int imports(int calls) {
    return callsAnImport == 0 ? Integer.MAX_VALUE : (int) (calls / callsAnImport);
  }
}
