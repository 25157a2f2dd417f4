package io.backline.runtime;

import io.backline.model.Job;
import io.backline.model.PhaseMessage;
import io.backline.model.PhaseName;
import io.backline.model.PhaseState;
import java.time.Duration;

/**
 * Sends what follows from where a job stands. Sending twice does no harm: who comes second finds
 * the work done.
 */
public final class Followers {
  // Those who waited for the end get to read it undisturbed, and an import that somebody waits for
  // goes first.
  private static final Duration BEFORE_ENRICHMENT = Duration.ofSeconds(5);

  private final Queues queues;

  public Followers(Queues queues) {
    this.queues = queues;
  }

  /** Sends what a settled phase leads to. */
  public void follow(PhaseName settled, Job job) {
    if (settled == PhaseName.IDENTITY && !job.hasEnded()) {
      beginWherePending(job, PhaseName.CATALOG);
      beginWherePending(job, PhaseName.EVIDENCE);
    }
    wrapUpWhereDue(job);
    if (settled == PhaseName.WRAP_UP) {
      job.readyBehindTheEnd()
          .forEach(next -> queues.send(PhaseMessage.begin(job, next), delay(next)));
    }
  }

  /** Setlists change neither shows nor songs, and ask a provider of their own. */
  private static Duration delay(PhaseName next) {
    return next == PhaseName.ENRICHMENT ? BEFORE_ENRICHMENT : Duration.ZERO;
  }

  /** Sends wrap-up where everything before it has come to an end, or to a pause. */
  public void wrapUpWhereDue(Job job) {
    if (job.isReadyForWrapUp()) {
      queues.send(PhaseMessage.begin(job, PhaseName.WRAP_UP));
    }
  }

  private void beginWherePending(Job job, PhaseName phase) {
    if (job.phases().get(phase).state() == PhaseState.PENDING) {
      queues.send(PhaseMessage.begin(job, phase));
    }
  }
}
