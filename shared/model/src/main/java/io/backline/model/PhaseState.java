package io.backline.model;

/** How far a phase is. */
public enum PhaseState {
  PENDING("pending"),
  RUNNING("running"),
  COMPLETED("completed"),
  /** Could not be done for a reason that lies in the artist, such as no known Spotify id. */
  SKIPPED("skipped"),
  /** Could not be done for a reason that lies in a provider or in us. */
  FAILED("failed"),
  /** Is no part of this import, because nobody asked for it. */
  NOT_ASKED("notAsked");

  private final String label;

  PhaseState(String label) {
    this.label = label;
  }

  /** Whether nothing more will happen in it. */
  public boolean isSettled() {
    return switch (this) {
      case PENDING, RUNNING -> false;
      case COMPLETED, SKIPPED, FAILED, NOT_ASKED -> true;
    };
  }

  /** The name in JSON. */
  @Override
  public String toString() {
    return label;
  }
}
