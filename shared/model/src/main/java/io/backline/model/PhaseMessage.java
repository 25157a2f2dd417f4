package io.backline.model;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * What a phase's queue carries.
 *
 * @param version of this shape: {@link #VERSION}
 * @param attempt how often this step was tried before, counted by the phase itself
 * @param cursor where the phase goes on, in its own notation, or null to begin
 * @param sender the run that sent it, or null where no run of the phase did: see {@link
 *     Phase#accepts}
 * @param waitingSince since when providers have made this step wait, or null
 * @param priority whose messages it goes with
 */
public record PhaseMessage(
    int version,
    String artistId,
    String tmAttractionId,
    String jobId,
    PhaseName phase,
    int attempt,
    String cursor,
    String sender,
    Instant waitingSince,
    CallPriority priority) {
  public static final int VERSION = 1;

  public PhaseMessage {
    requireNonNull(artistId, "artistId is null");
    requireNonNull(tmAttractionId, "tmAttractionId is null");
    requireNonNull(jobId, "jobId is null");
    requireNonNull(phase, "phase is null");
    // Messages of before there was another.
    priority = priority == null ? CallPriority.INTERACTIVE : priority;
  }

  /** The message that begins a phase of a job. */
  public static PhaseMessage begin(Job job, PhaseName phase) {
    return new PhaseMessage(
        VERSION,
        job.artistId(),
        job.tmAttractionId(),
        job.jobId(),
        phase,
        0,
        null,
        null,
        null,
        job.priority());
  }

  /**
   * The message that begins a phase once more, in the name of its last run, or it would be taken
   * for the message that the first one had.
   */
  public static PhaseMessage resume(Job job, PhaseName phase) {
    return begin(job, phase).sentBy(job.phases().get(phase).run());
  }

  /** The same step once more. */
  public PhaseMessage again() {
    return with(attempt + 1, cursor, sender, waitingSince, priority);
  }

  /** The rest of the phase. */
  public PhaseMessage from(String nextCursor) {
    return with(0, nextCursor, sender, null, priority);
  }

  /** The same, sent by this run. */
  public PhaseMessage sentBy(String run) {
    return with(attempt, cursor, run, waitingSince, priority);
  }

  /** The same with others' messages: somebody may wait for it since. */
  public PhaseMessage with(CallPriority other) {
    return with(attempt, cursor, sender, waitingSince, other);
  }

  /** The same, once the provider that has made it wait since then may be asked. */
  public PhaseMessage afterWaiting(Instant since) {
    return with(attempt, cursor, sender, since, priority);
  }

  private PhaseMessage with(
      int nextAttempt,
      String nextCursor,
      String nextSender,
      Instant nextSince,
      CallPriority nextPriority) {
    return new PhaseMessage(
        version,
        artistId,
        tmAttractionId,
        jobId,
        phase,
        nextAttempt,
        nextCursor,
        nextSender,
        nextSince,
        nextPriority);
  }
}
