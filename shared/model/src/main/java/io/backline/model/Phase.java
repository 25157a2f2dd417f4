package io.backline.model;

import static java.util.Objects.requireNonNull;

/**
 * One phase of an import. Counts are null where the phase has none or does not know yet.
 *
 * @param total shows or tracks that the provider has
 * @param processed shows or tracks that are stored or deliberately left out
 * @param failed shows that could not be read
 * @param excludedLive recordings left out as live
 * @param duplicates tracks that repeat a recording
 * @param reason why it failed or was skipped, in words a fan understands
 * @param waiting the provider it waits for, or null
 * @param run names the one run that may report now, or null before the first; clients do not see it
 */
public record Phase(
    PhaseState state,
    Integer total,
    Integer processed,
    Integer failed,
    Integer excludedLive,
    Integer duplicates,
    String reason,
    Waiting waiting,
    String run) {
  static final Phase PENDING =
      new Phase(PhaseState.PENDING, null, null, null, null, null, null, null, null);

  public Phase {
    requireNonNull(state, "state is null");
  }

  public Phase running() {
    return in(PhaseState.RUNNING, null);
  }

  /** The phase in the hands of another run: what an earlier one still reports no longer counts. */
  public Phase heldBy(String newRun) {
    return new Phase(
        state, total, processed, failed, excludedLive, duplicates, reason, waiting, newRun);
  }

  public Phase completed() {
    return in(PhaseState.COMPLETED, null);
  }

  public Phase skipped(String why) {
    return in(PhaseState.SKIPPED, why);
  }

  public Phase failed(String why) {
    return in(PhaseState.FAILED, why);
  }

  private Phase in(PhaseState next, String why) {
    return new Phase(next, total, processed, failed, excludedLive, duplicates, why, null, run);
  }

  public Phase waitingFor(Waiting what) {
    return new Phase(state, total, processed, failed, excludedLive, duplicates, reason, what, run);
  }

  /** Counts of shows. */
  public Phase shows(int total, int processed, int failed) {
    return new Phase(
        PhaseState.RUNNING, total, processed, failed, excludedLive, duplicates, null, null, run);
  }

  /** Counts of tracks. */
  public Phase tracks(int total, int processed, int excludedLive, int duplicates) {
    return new Phase(
        PhaseState.RUNNING, total, processed, failed, excludedLive, duplicates, null, null, run);
  }

  /** How much of the phase is done, 0 to 1. Only a settled phase is all done. */
  double done() {
    if (state.isSettled()) {
      return 1;
    }
    if (total == null || total == 0 || processed == null) {
      return 0;
    }
    return 0.98 * Math.min(1, (double) processed / total);
  }
}
