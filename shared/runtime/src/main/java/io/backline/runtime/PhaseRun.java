package io.backline.runtime;

import io.backline.model.Job;
import io.backline.model.Phase;
import io.backline.model.PhaseMessage;
import io.backline.model.PhaseName;
import io.backline.store.Change;
import io.backline.store.JobStore;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;

/** One run of a phase: what it is asked to do, and where it reports. */
public final class PhaseRun {
  private final PhaseMessage message;
  private volatile Job job;
  private final Deadline deadline;
  private final JobStore jobs;
  private final String token;
  private final UseTally use;
  private volatile boolean first;
  private volatile String checkpoint;

  PhaseRun(
      String messageId,
      PhaseMessage message,
      Job job,
      Deadline deadline,
      JobStore jobs,
      UseTally use) {
    this.token = RunToken.of(messageId);
    this.message = message;
    this.job = job;
    this.deadline = deadline;
    this.jobs = jobs;
    this.use = use;
    this.checkpoint = message.cursor();
  }

  public String artistId() {
    return job.artistId();
  }

  public String tmAttractionId() {
    return job.tmAttractionId();
  }

  PhaseName phase() {
    return message.phase();
  }

  /** The job as it was when the run began. */
  public Job job() {
    return job;
  }

  /** Whether nobody can have worked on it before: the artist's first job, and its first run. */
  public boolean isFirst() {
    return first;
  }

  /** Where an earlier run handed on, or empty at the beginning. */
  public Optional<String> cursor() {
    return Optional.ofNullable(message.cursor());
  }

  /** Since when providers have made this step wait, or empty where none has. */
  public Optional<Instant> waitingSince() {
    return Optional.ofNullable(message.waitingSince());
  }

  /**
   * Notes that all before this cursor is stored: whoever goes on, now or after a fault, begins
   * there.
   */
  public void checkpoint(String cursor) {
    checkpoint = cursor;
  }

  /** The message for whoever goes on. Attempts are counted anew where this run got ahead. */
  PhaseMessage rest() {
    PhaseMessage rest =
        Objects.equals(checkpoint, message.cursor()) ? message : message.from(checkpoint);
    return rest.sentBy(token).with(job.priority());
  }

  public Deadline deadline() {
    return deadline;
  }

  /** Whether the message counts: the phase has not gone on from elsewhere since it was sent. */
  boolean isCurrent() {
    return seen().accepts(message.sender());
  }

  /** Whether it is for this message that the phase waits, and no other is on its way. */
  boolean isAwaited() {
    return message.sender() != null && message.sender().equals(seen().run());
  }

  private Phase seen() {
    return job.phases().get(phase());
  }

  /** Takes the phase into this run's hands: an earlier run of it that is still under way ends. */
  void begin() {
    job =
        changeOpen(
            seen -> {
              // What is replaced, not what was read before: a copy may have begun meanwhile.
              first = job.generation() == 1 && seen.run() == null;
              return held(seen).running();
            });
  }

  /** Hands a wait that is not over to the rest, which is sent already: no copy may do so again. */
  void passOn() {
    job = changeOpen(this::held);
  }

  private Phase held(Phase seen) {
    if (!seen.accepts(message.sender())) {
      throw new SupersededException();
    }
    return seen.heldBy(token, message.sender());
  }

  /**
   * Shows how far the phase is.
   *
   * @throws SupersededException where the job or the phase is over, or another run has taken the
   *     phase: this one is to end
   */
  public Job report(UnaryOperator<Phase> change) {
    return changeOpen(
        seen -> {
          checkIsOurs(seen);
          return change.apply(seen);
        });
  }

  private void checkIsOurs(Phase seen) {
    if (!token.equals(seen.run())) {
      throw new SupersededException();
    }
  }

  /** Notes what the run has taken, before the rest goes on elsewhere. */
  void note() {
    UseTally.Share share = use.new Share();
    job =
        applied(
            jobs.note(
                job.artistId(),
                job.jobId(),
                phase(),
                seen -> {
                  checkIsOurs(seen);
                  return share.take();
                }));
  }

  /** The same where the rest is to try once more what came to nothing here. */
  void triesAgain() {
    use.triedAgain();
    note();
  }

  /**
   * Shows what the tracks came to in the end, in the catalog phase that counted them, and notes
   * until when the artist will be fresh.
   */
  public void sumUp(int excludedLive, int duplicates, Instant freshUntil) {
    applied(jobs.sumUp(job.artistId(), job.jobId(), excludedLive, duplicates, freshUntil));
  }

  /** Changes the phase, unless somebody else has settled it: it is not asked then. */
  private Job changeOpen(UnaryOperator<Phase> change) {
    AtomicBoolean open = new AtomicBoolean();
    UseTally.Share share = use.new Share();
    Job changed =
        applied(
            jobs.change(
                job.artistId(),
                job.jobId(),
                message.phase(),
                seen -> {
                  open.set(true);
                  share.giveBack();
                  return change.apply(seen);
                },
                share::take));
    if (!open.get()) {
      throw new SupersededException();
    }
    return changed;
  }

  private static Job applied(Change outcome) {
    return switch (outcome) {
      case Change.Applied applied -> applied.job();
      case Change.Superseded _ -> throw new SupersededException();
    };
  }
}
