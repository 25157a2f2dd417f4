package io.backline.resync;

import java.util.Locale;

/** What came of asking for an import. */
enum Begun {
  STARTED,
  /** One is under way already. */
  JOINED,
  /** The last one is recent enough, or this run's own. */
  FRESH,
  /** It could not be begun; who is still due comes with the next run. */
  FAILED;

  /** The name in counts. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
