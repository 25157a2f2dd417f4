package io.backline.store;

import io.backline.model.Job;

/** What came of asking for an import. */
public sealed interface Claim {
  Job job();

  /** The caller has the job, and is to send its first messages. */
  record Started(Job job) implements Claim {}

  /**
   * An import is under way already.
   *
   * @param more whether it brings more now, or more urgently: the caller is to send what nobody has
   *     begun
   */
  record Joined(Job job, boolean more) implements Claim {}

  /** The last import is recent enough. */
  record Fresh(Job job) implements Claim {}
}
