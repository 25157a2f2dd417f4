package io.backline.model;

/** Whose calls to a provider, and whose messages, go first. */
public enum CallPriority {
  /** A fan waits for it. */
  INTERACTIVE("interactive"),
  /** Nobody waits for it: it goes when no fan does, and leaves a part of the day to them. */
  BACKGROUND("background");

  private final String label;

  CallPriority(String label) {
    this.label = label;
  }

  /** The name in JSON. */
  @Override
  public String toString() {
    return label;
  }
}
