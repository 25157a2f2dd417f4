package io.backline.model;

import java.time.Instant;

/**
 * When an artist was last read to the end, by whichever job.
 *
 * @param shows null where they never were
 * @param songCatalog null where it never was
 */
public record SyncTimes(Instant shows, Instant songCatalog) {
  static final SyncTimes NEVER = new SyncTimes(null, null);

  /** After phases have changed: what has come to its end now was read now. */
  SyncTimes after(Phases before, Phases now, Instant time) {
    return new SyncTimes(
        hasCompleted(before.shows(), now.shows()) ? time : shows,
        hasCompleted(before.catalog(), now.catalog()) ? time : songCatalog);
  }

  private static boolean hasCompleted(Phase before, Phase now) {
    return before.state() != PhaseState.COMPLETED && now.state() == PhaseState.COMPLETED;
  }
}
