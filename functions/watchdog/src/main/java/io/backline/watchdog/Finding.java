package io.backline.watchdog;

import java.util.Locale;

/** What was done about a job that was found. */
enum Finding {
  /** Nothing: it has gone on since, or is over. */
  WELL,
  /** What was behind is begun again. */
  RESUMED,
  /** What was resumed too often is failed. */
  GIVEN_UP,
  /** Nothing yet: its messages may still be waiting, in a queue that is behind. */
  SPARED,
  /** It could not be looked after; the next run does. */
  FAILED;

  /** The name in JSON. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
