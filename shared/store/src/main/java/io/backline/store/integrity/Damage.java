package io.backline.store.integrity;

/** What may be wrong. A row counts for the first of these that it shows. */
public enum Damage {
  /** An artist of whom there is a job, and who is not stored: put back as before the import. */
  MISSING_ARTIST("missingArtist"),
  /** A row of an artist who is not stored, and of whom there is no job: deleted. */
  ROW_WITHOUT_ARTIST("rowWithoutArtist"),
  /** A slug that leads to nobody: deleted. */
  SLUG_WITHOUT_ARTIST("slugWithoutArtist"),
  /** An artist whose slug leads nowhere, or to another: it gets it, or one that is free. */
  ARTIST_WITHOUT_SLUG("artistWithoutSlug"),
  /** A venue that is not stored and of which there is a show: stored as the events describe it. */
  MISSING_VENUE("missingVenue"),
  /** A row that repeats another one under another key: deleted. */
  DUPLICATE("duplicate"),
  /** A row under a key that no write reaches: brought to its own. */
  MISPLACED("misplaced"),
  /** A row whose hash, order or index key does not follow from what it says: set anew. */
  ALTERED("altered"),
  /** A row of a job that is still to come, which no import may change: given to the present one. */
  AHEAD_OF_JOB("aheadOfJob"),
  /** A recording whose song is not stored: derived anew. */
  RECORDING_WITHOUT_SONG("recordingWithoutSong"),
  /** A song of which a recording is not stored: derived anew. */
  SONG_WITHOUT_RECORDING("songWithoutRecording"),
  /** A row that the facts ask for and that is not stored: derived. */
  MISSING("missing"),
  /** A row that does not follow from the facts: deleted. */
  SURPLUS("surplus"),
  /** A row that differs from what follows from the facts: derived anew. */
  OUTDATED("outdated"),
  /** One of the artist's counts that is not what is stored: counted anew. */
  WRONG_COUNT("wrongCount"),
  /** What was withdrawn long ago, and nothing else follows from: deleted. */
  TOMBSTONE("tombstone"),
  /** That something was read of whom the artist is not: deleted. */
  DEAD_READING("deadReading"),
  /** A connection that cannot be open any more: deleted. */
  STALE_CONNECTION("staleConnection"),
  /** A subscription of a connection that is not open: deleted. */
  STALE_SUBSCRIPTION("staleSubscription"),
  /** A row whose time ended so long ago that DynamoDB should have taken it: deleted. */
  EXPIRED("expired");

  private final String label;

  Damage(String label) {
    this.label = label;
  }

  /** The name in JSON. */
  @Override
  public String toString() {
    return label;
  }
}
