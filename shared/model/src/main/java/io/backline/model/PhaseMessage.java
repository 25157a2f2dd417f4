package io.backline.model;

import static java.util.Objects.requireNonNull;

/**
 * What a phase's queue carries.
 *
 * @param version of this shape: {@link #VERSION}
 * @param attempt how often this step was tried before, counted by the phase itself
 * @param cursor where the phase goes on, in its own notation, or null to begin
 */
public record PhaseMessage(
    int version,
    String artistId,
    String tmAttractionId,
    String jobId,
    PhaseName phase,
    int attempt,
    String cursor) {
  public static final int VERSION = 1;

  public PhaseMessage {
    requireNonNull(artistId, "artistId is null");
    requireNonNull(tmAttractionId, "tmAttractionId is null");
    requireNonNull(jobId, "jobId is null");
    requireNonNull(phase, "phase is null");
  }

  /** The message that begins a phase of a job. */
  public static PhaseMessage begin(Job job, PhaseName phase) {
    return new PhaseMessage(
        VERSION, job.artistId(), job.tmAttractionId(), job.jobId(), phase, 0, null);
  }

  /** The same step once more. */
  public PhaseMessage again() {
    return new PhaseMessage(version, artistId, tmAttractionId, jobId, phase, attempt + 1, cursor);
  }

  /** The rest of the phase. */
  public PhaseMessage from(String nextCursor) {
    return new PhaseMessage(version, artistId, tmAttractionId, jobId, phase, 0, nextCursor);
  }
}
