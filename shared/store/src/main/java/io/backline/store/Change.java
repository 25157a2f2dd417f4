package io.backline.store;

import io.backline.model.Job;

/** What came of changing a job. */
public sealed interface Change {

  /** The job as it is now. */
  record Applied(Job job) implements Change {}

  /** The job is over, or another has taken over: whoever asked has no say any more. */
  record Superseded() implements Change {}
}
