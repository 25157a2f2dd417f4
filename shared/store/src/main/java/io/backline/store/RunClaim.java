package io.backline.store;

import io.backline.model.ScheduledRun;

/** What came of asking for a run. */
public sealed interface RunClaim {
  ScheduledRun run();

  /** The caller has begun it, and is to send its first message. */
  record Started(ScheduledRun run) implements RunClaim {}

  /** One of the same job is under way already. */
  record Joined(ScheduledRun run) implements RunClaim {}
}
