package io.backline.resync;

/** What an import reads. */
enum Scope {
  EVERYTHING,
  /** Shows and venues alone. */
  SHOWS
}
