package io.backline.runtime;

import io.backline.model.Job;
import io.backline.model.Phase;
import io.backline.model.PhaseMessage;
import io.backline.store.Change;
import io.backline.store.JobStore;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** One run of a phase: what it is asked to do, and where it reports. */
public final class PhaseRun {
  private final PhaseMessage message;
  private final Job job;
  private final Deadline deadline;
  private final JobStore jobs;

  PhaseRun(PhaseMessage message, Job job, Deadline deadline, JobStore jobs) {
    this.message = message;
    this.job = job;
    this.deadline = deadline;
    this.jobs = jobs;
  }

  public String artistId() {
    return job.artistId();
  }

  public String tmAttractionId() {
    return job.tmAttractionId();
  }

  /** The job as it was when the run began. */
  public Job job() {
    return job;
  }

  /** Where an earlier run handed on, or empty at the beginning. */
  public Optional<String> cursor() {
    return Optional.ofNullable(message.cursor());
  }

  public Deadline deadline() {
    return deadline;
  }

  /**
   * Shows how far the phase is.
   *
   * @throws SupersededException where another job has taken over: the run is to end
   */
  public Job report(UnaryOperator<Phase> change) {
    return switch (jobs.change(job.artistId(), job.jobId(), message.phase(), change)) {
      case Change.Applied applied -> applied.job();
      case Change.Superseded _ -> throw new SupersededException();
    };
  }
}
