package io.backline.resync;

import java.util.Locale;

/** What came of asking for an import. */
enum Begun {
  STARTED,
  /** One is under way already. */
  JOINED,
  /** The last one is recent enough. */
  FRESH;

  /** The name in counts. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
