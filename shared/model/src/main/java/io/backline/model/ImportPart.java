package io.backline.model;

/** What an import may be confined to. */
public enum ImportPart {
  SHOWS("shows"),
  CATALOG("catalog"),
  SETLISTS("setlists");

  private final String label;

  ImportPart(String label) {
    this.label = label;
  }

  /** The name in JSON. */
  @Override
  public String toString() {
    return label;
  }
}
