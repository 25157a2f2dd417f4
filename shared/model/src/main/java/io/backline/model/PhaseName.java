package io.backline.model;

/**
 * The steps of an import. Shows and catalog run side by side; each phase is a function with a queue
 * of its own.
 */
public enum PhaseName {
  IDENTITY("identity", 5),
  SHOWS("shows", 35),
  CATALOG("catalog", 50),
  WRAP_UP("wrapUp", 10);

  private final String label;
  private final int weight;

  PhaseName(String label, int weight) {
    this.label = label;
    this.weight = weight;
  }

  /** The share of the whole import's progress, in percent. */
  int weight() {
    return weight;
  }

  /** The name in JSON. */
  @Override
  public String toString() {
    return label;
  }
}
