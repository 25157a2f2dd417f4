package io.backline.model;

import static java.util.Objects.requireNonNull;

/**
 * One phase of an import. Counts are null where the phase has none or does not know yet.
 *
 * @param total events, tracks, or entries at MusicBrainz that there are; several events may be one
 *     show
 * @param processed those of them that are stored, looked at, or deliberately left out
 * @param failed events that could not be read
 * @param excludedLive recordings left out as live
 * @param duplicates tracks that repeat a recording
 * @param isrcsAdded ISRCs that were missing and are known now
 * @param overturned recordings that turned out to be live, or not to be
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
    Integer isrcsAdded,
    Integer overturned,
    String reason,
    Waiting waiting,
    String run) {
  static final Phase PENDING =
      new Phase(PhaseState.PENDING, null, null, null, null, null, null, null, null, null, null);

  public Phase {
    requireNonNull(state, "state is null");
  }

  public Phase running() {
    return in(PhaseState.RUNNING, null, null, run);
  }

  /** The phase in the hands of another run: what an earlier one still reports no longer counts. */
  public Phase heldBy(String newRun) {
    return in(state, reason, waiting, newRun);
  }

  public Phase completed() {
    return in(PhaseState.COMPLETED, null, null, run);
  }

  public Phase skipped(String why) {
    return in(PhaseState.SKIPPED, why, null, run);
  }

  public Phase failed(String why) {
    return in(PhaseState.FAILED, why, null, run);
  }

  public Phase waitingFor(Waiting what) {
    return in(state, reason, what, run);
  }

  private Phase in(PhaseState next, String why, Waiting what, String by) {
    return new Phase(
        next,
        total,
        processed,
        failed,
        excludedLive,
        duplicates,
        isrcsAdded,
        overturned,
        why,
        what,
        by);
  }

  /** Counts of events. */
  public Phase shows(int total, int processed, int failed) {
    return counting(total, processed, failed, null, null, null, null);
  }

  /** Counts of tracks. */
  public Phase tracks(int total, int processed, int excludedLive, int duplicates) {
    return counting(total, processed, null, excludedLive, duplicates, null, null);
  }

  /** Counts of releases at MusicBrainz. */
  public Phase releases(int total, int processed) {
    return counting(total, processed, null, null, null, null, null);
  }

  /** Counts of recordings that are looked at once more, and what came of it. */
  public Phase recordings(int total, int processed, int isrcsAdded, int overturned) {
    return counting(total, processed, null, null, null, isrcsAdded, overturned);
  }

  private Phase counting(
      Integer total,
      Integer processed,
      Integer failed,
      Integer excludedLive,
      Integer duplicates,
      Integer isrcsAdded,
      Integer overturned) {
    return new Phase(
        PhaseState.RUNNING,
        total,
        processed,
        failed,
        excludedLive,
        duplicates,
        isrcsAdded,
        overturned,
        null,
        null,
        run);
  }

  /** The same with other counts of what the tracks came to, where tracks were counted. */
  Phase recounted(int excludedLive, int duplicates) {
    return total == null
        ? this
        : new Phase(
            state,
            total,
            processed,
            failed,
            excludedLive,
            duplicates,
            isrcsAdded,
            overturned,
            reason,
            waiting,
            run);
  }

  boolean isPausing() {
    return waiting != null && waiting.isPause();
  }

  /** Whether nothing more happens in it, or nothing for a while. */
  boolean standsStill() {
    return state.isSettled() || isPausing();
  }

  /** Whether a run of it may be writing: one that waits has written all it had. */
  boolean isAtWork() {
    return state == PhaseState.RUNNING && waiting == null;
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
