package io.backline.model;

import static java.util.Objects.requireNonNull;

/**
 * Asks for one slice of a run.
 *
 * @param version of the message's form
 * @param slice which one, from 0; a copy of an earlier one asks for nothing
 */
public record RunMessage(int version, CronJob job, String runId, int slice) {
  public static final int VERSION = 1;

  public RunMessage {
    requireNonNull(job, "job is null");
    requireNonNull(runId, "runId is null");
  }
}
