package io.backline.model;

import java.util.Locale;

/** How far a run is. */
public enum RunState {
  RUNNING,
  /** It did what it was to do. */
  COMPLETED,
  /** It did what could be done; its error says what is missing. */
  PARTIAL,
  /** It did not come to its end. */
  FAILED;

  /** The name in JSON. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
