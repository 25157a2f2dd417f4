package io.backline.model;

import java.util.Locale;

/** How far a phase is. */
public enum PhaseState {
  PENDING,
  RUNNING,
  COMPLETED,
  /** Could not be done for a reason that lies in the artist, such as no known Spotify id. */
  SKIPPED,
  /** Could not be done for a reason that lies in a provider or in us. */
  FAILED;

  /** Whether nothing more will happen in it. */
  public boolean isSettled() {
    return switch (this) {
      case PENDING, RUNNING -> false;
      case COMPLETED, SKIPPED, FAILED -> true;
    };
  }

  /** The name in JSON. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
