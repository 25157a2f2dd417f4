package io.backline.watchdog;

/** What was done about a job that was found. */
enum Finding {
  /** Nothing: it has gone on since, or is over. */
  WELL("well"),
  /** What was behind is begun again. */
  RESUMED("resumed"),
  /** What was resumed too often is failed. */
  GIVEN_UP("givenUp"),
  /** Nothing yet: its messages may still be waiting, in a queue that is behind. */
  SPARED("spared"),
  /** It could not be looked after; the next run does. */
  FAILED("failed");

  private final String label;

  Finding(String label) {
    this.label = label;
  }

  /** The name in JSON. */
  @Override
  public String toString() {
    return label;
  }
}
