package io.backline.runtime;

/** What a run of a phase came to, as it is counted. */
enum RunOutcome {
  COMPLETED("completed"),
  SKIPPED("skipped"),
  FAILED("failed"),
  HANDED_ON("handedOn"),
  WAITING("waiting"),
  TRIED_AGAIN("triedAgain"),
  /** Dropped: it was done already, it waits still, or there is nothing to add up. */
  REPEATED("repeated"),
  /** Dropped: the job has ended, or a later one has taken its place. */
  OVER("over"),
  /** Dropped: another run has the phase. */
  SUPERSEDED("superseded"),
  /** Dropped to the dead letters: no message of ours. */
  UNREADABLE("unreadable");

  private final String label;

  RunOutcome(String label) {
    this.label = label;
  }

  static RunOutcome of(PhaseResult result) {
    return switch (result) {
      case PhaseResult.Done _ -> COMPLETED;
      case PhaseResult.Skip _ -> SKIPPED;
      case PhaseResult.Fail _ -> FAILED;
      case PhaseResult.HandOn _ -> HANDED_ON;
      case PhaseResult.Pause _ -> WAITING;
    };
  }

  @Override
  public String toString() {
    return label;
  }
}
