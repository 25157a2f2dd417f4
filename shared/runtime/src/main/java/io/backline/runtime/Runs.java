package io.backline.runtime;

import io.backline.model.RunOrder;
import io.backline.model.ScheduledRun;
import io.backline.store.RunClaim;
import io.backline.store.RunStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Begins runs, or joins the one that is under way. */
public final class Runs {
  // Longer than a slice is put off, a message takes to its function, and a slice for its work.
  private static final Duration UNSENT_AFTER = ScheduledRun.LONGEST_WAIT.plusMinutes(1);

  private final RunStore runs;
  private final RunQueue queue;
  private final Clock clock;

  public Runs(RunStore runs, RunQueue queue, Clock clock) {
    this.runs = runs;
    this.queue = queue;
    this.clock = clock;
  }

  /**
   * Begins a run of the order's job, unless one is under way.
   *
   * @throws InvalidOrderException where all is over that it asks for
   */
  public RunClaim begin(RunOrder order) {
    Instant now = clock.instant();
    RunOrders.refuseThePast(order, now);
    String id = ScheduledRun.idAt(now, UUID.randomUUID().toString());
    RunClaim claim = runs.start(ScheduledRun.first(id, order.job(), RunOrders.write(order), now));
    switch (claim) {
      case RunClaim.Started(ScheduledRun run) -> sendFirst(run);
      case RunClaim.Joined(ScheduledRun run) -> sendWhatMayBeLost(run, now);
    }
    return claim;
  }

  /** A run whose message is not sent would stand still, and others would join it. */
  private void sendFirst(ScheduledRun run) {
    try {
      queue.send(run);
    } catch (RuntimeException e) {
      runs.change(
          run.job(), run.id(), seen -> seen.failed("it could not be sent", clock.instant()));
      throw e;
    }
  }

  // Of copies of a message one counts, so that another does no harm.
  private void sendWhatMayBeLost(ScheduledRun run, Instant now) {
    if (run.updatedAt().plus(UNSENT_AFTER).isBefore(now)) {
      queue.send(run);
    }
  }
}
