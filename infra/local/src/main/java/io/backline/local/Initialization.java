package io.backline.local;

/** How Lambda starts a process. */
public enum Initialization {
  /** For an event that waits. */
  ON_DEMAND("on-demand"),

  /**
   * For a snapshot: hooks run before it and after a restore. Here the process goes on at once, as
   * if restored.
   */
  SNAP_START("snap-start");

  private final String label;

  Initialization(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }
}
