package io.backline.model;

import static java.util.Objects.requireNonNull;

/** How a slice of a run ended. */
public sealed interface RunSlice {
  RunTally tally();

  /**
   * More is to be done.
   *
   * @param cursor where to go on, or null for the beginning
   */
  record More(RunTally tally, String cursor) implements RunSlice {
    public More {
      requireNonNull(tally, "tally is null");
    }
  }

  /** All is done. */
  record Completed(RunTally tally) implements RunSlice {
    public Completed {
      requireNonNull(tally, "tally is null");
    }
  }

  /**
   * What could be done is done.
   *
   * @param missing what could not, for people
   */
  record Partial(RunTally tally, String missing) implements RunSlice {
    public Partial {
      requireNonNull(tally, "tally is null");
      requireNonNull(missing, "missing is null");
    }
  }
}
