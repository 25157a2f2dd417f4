package io.backline.runtime;

import io.backline.model.Job;
import io.backline.model.Phase;
import io.backline.model.PhaseName;
import io.backline.store.Change;
import io.backline.store.JobStore;
import java.util.Optional;

/**
 * Settles phases as failed whose message comes to nothing, and sends what follows, so that no
 * import waits for it. May be told the same twice.
 */
public final class DeadEnds {
  private final JobStore jobs;
  private final Followers followers;

  public DeadEnds(JobStore jobs, Queues queues) {
    this.jobs = jobs;
    this.followers = new Followers(queues);
  }

  /**
   * Settles the phase, unless it does not wait for this message: its job is over, it is settled, or
   * another message has brought it further.
   *
   * @param messageId SQS's id of the message
   * @param flaw what is wrong with the message, in words a fan understands
   */
  public void settle(Addressee of, String messageId, String flaw) {
    Optional<Job> found =
        jobs.find(of.artistId()).filter(stored -> stored.jobId().equals(of.jobId()));
    if (found.isEmpty() || found.get().isOver() || isForNow(of.phase(), found.get())) {
      return;
    }
    Change change =
        jobs.change(
            of.artistId(),
            of.jobId(),
            of.phase(),
            seen -> waitsFor(seen, of, messageId) ? seen.failed(reason(flaw)) : seen);
    switch (change) {
      case Change.Applied(Job job) -> follow(of.phase(), job);
      case Change.Superseded _ -> {}
    }
  }

  private void follow(PhaseName phase, Job job) {
    if (job.phases().get(phase).state().isSettled()) {
      followers.follow(phase, job);
    }
  }

  /** Adding up for now ends nothing: what is still to come has it done again. */
  private static boolean isForNow(PhaseName phase, Job job) {
    return phase == PhaseName.WRAP_UP && job.hasMoreToCome();
  }

  /**
   * Nobody has begun it, or the last run came from this message, or sent it to have it go on. What
   * waits has another message, but for the one that its run sent; and a wrap-up that nobody has
   * begun may just have become due again: where its message is lost, the watchdog sends another.
   */
  private static boolean waitsFor(Phase phase, Addressee of, String messageId) {
    String run = phase.run();
    if (run == null) {
      return of.phase() != PhaseName.WRAP_UP;
    }
    return run.equals(of.sender()) || (phase.waiting() == null && RunToken.isOf(messageId, run));
  }

  private static String reason(String flaw) {
    return "an error of ours, kept for inspection: " + flaw;
  }
}
