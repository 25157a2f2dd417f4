package io.backline.runtime;

import static java.util.Objects.requireNonNull;

/** How a run of a phase ended. */
public sealed interface PhaseResult {

  /** All is done. */
  record Done() implements PhaseResult {}

  /** What there is for now is done: the rest comes after the pause that the job makes. */
  record Pause() implements PhaseResult {}

  /** Time ran short: the rest is to be done from the last checkpoint on. */
  record HandOn() implements PhaseResult {}

  /** There is nothing to do for this artist, and why. */
  record Skip(String reason) implements PhaseResult {
    public Skip {
      requireNonNull(reason, "reason is null");
    }
  }

  /** It cannot be done, now or later, and why. */
  record Fail(String reason) implements PhaseResult {
    public Fail {
      requireNonNull(reason, "reason is null");
    }
  }
}
