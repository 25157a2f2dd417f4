package io.backline.model;

/**
 * The steps of an import. Shows, catalog and evidence run side by side; enrichment and setlists go
 * on behind the import's end. Each phase has a queue of its own.
 */
public enum PhaseName {
  IDENTITY("identity", 5),
  SHOWS("shows", 35),
  CATALOG("catalog", 45),
  /** What MusicBrainz knows of the artist's releases. */
  EVIDENCE("evidence", 5),
  WRAP_UP("wrapUp", 10),
  /** What takes too long to wait for: recordings at MusicBrainz, and ISRCs that are missing. */
  ENRICHMENT("enrichment", 0),
  /** What was played, as setlist.fm tells it. */
  SETLISTS("setlists", 0);

  private final String label;
  private final int weight;

  PhaseName(String label, int weight) {
    this.label = label;
    this.weight = weight;
  }

  /**
   * Whether it goes on behind the end of an import: nobody waits for it, it is not added up, and no
   * failure of it is one of the import.
   */
  public boolean isBehindTheEnd() {
    return switch (this) {
      case IDENTITY, SHOWS, CATALOG, EVIDENCE, WRAP_UP -> false;
      case ENRICHMENT, SETLISTS -> true;
    };
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
