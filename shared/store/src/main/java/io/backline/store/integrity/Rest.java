package io.backline.store.integrity;

import io.backline.model.Job;
import java.time.Instant;
import java.util.Optional;

/** Whether anybody may be writing what belongs to an artist. */
final class Rest {
  private Rest() {}

  /**
   * Whether the artist's import is over, and with it all that was at work for it: a phase may have
   * been in the middle of a page when the job failed.
   */
  static boolean isAtRest(Optional<Job> job, Instant now) {
    return job.map(
            last ->
                last.isOver() && (last.isStill() || !last.updatedAt().plus(Job.LEASE).isAfter(now)))
        .orElse(true);
  }
}
