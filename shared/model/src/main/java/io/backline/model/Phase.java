package io.backline.model;

import static java.util.Objects.requireNonNull;

import java.util.Objects;

/**
 * One phase of an import. Counts are null where the phase has none or does not know yet.
 *
 * @param total events, tracks, entries at MusicBrainz or setlists that there are; several events
 *     may be one show
 * @param processed those of them that are stored, looked at, or deliberately left out
 * @param failed events that could not be read
 * @param excludedLive recordings left out as live
 * @param duplicates tracks that repeat a recording
 * @param isrcsAdded ISRCs that were missing and are known now
 * @param overturned recordings that turned out to be live, or not to be
 * @param notRemoved events, tracks or setlists that were not listed any more and that are kept for
 *     now, as that is more likely a mistake; null unless everything was read
 * @param reason why it failed or was skipped, in words a fan understands
 * @param waiting the provider it waits for, or null
 * @param run names the one run that may report now, or null before the first; clients do not see it
 * @param after names the run that sent the message which this run came from, or null where none did
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
    Integer notRemoved,
    String reason,
    Waiting waiting,
    String run,
    String after) {
  static final Phase PENDING =
      new Phase(
          PhaseState.PENDING,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null);

  static final Phase NOT_ASKED = PENDING.in(PhaseState.NOT_ASKED, null, null);

  public Phase {
    requireNonNull(state, "state is null");
  }

  public Phase running() {
    return in(PhaseState.RUNNING, null, null);
  }

  /**
   * The phase in the hands of another run: what an earlier one still reports, and what it sent, no
   * longer counts.
   *
   * @param sender the run that sent the message which the new run came from, or null
   */
  public Phase heldBy(String newRun, String sender) {
    return in(state, reason, waiting, newRun, sender);
  }

  /**
   * Whether a message counts that this run sent, or none did (null): one of the present run, or the
   * one that it came from, which may be delivered again. Any other has been overtaken, and what
   * went on from it has messages of its own.
   */
  public boolean accepts(String sender) {
    return Objects.equals(sender, after) || (sender != null && sender.equals(run));
  }

  public Phase completed() {
    return in(PhaseState.COMPLETED, null, null);
  }

  public Phase skipped(String why) {
    return in(PhaseState.SKIPPED, why, null);
  }

  public Phase failed(String why) {
    return in(PhaseState.FAILED, why, null);
  }

  public Phase waitingFor(Waiting what) {
    return in(state, reason, what);
  }

  private Phase in(PhaseState next, String why, Waiting what) {
    return in(next, why, what, run, after);
  }

  private Phase in(PhaseState next, String why, Waiting what, String by, String sender) {
    return new Phase(
        next,
        total,
        processed,
        failed,
        excludedLive,
        duplicates,
        isrcsAdded,
        overturned,
        notRemoved,
        why,
        what,
        by,
        sender);
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

  /** Counts of setlists. */
  public Phase setlists(int total, int processed) {
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
        null,
        run,
        after);
  }

  /** The same, after everything was read. */
  public Phase notRemoving(int kept) {
    return recounted(excludedLive, duplicates, kept);
  }

  /** The same with other counts of what the tracks came to, where tracks were counted. */
  Phase recounted(int excludedLive, int duplicates) {
    return total == null ? this : recounted(excludedLive, duplicates, notRemoved);
  }

  private Phase recounted(Integer live, Integer repeated, Integer kept) {
    return new Phase(
        state,
        total,
        processed,
        failed,
        live,
        repeated,
        isrcsAdded,
        overturned,
        kept,
        reason,
        waiting,
        run,
        after);
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
