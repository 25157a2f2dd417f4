package io.backline.resync;

import io.backline.runtime.Deadline;

/** Calculates who is wanted. */
@FunctionalInterface
interface Trending {
  /**
   * Goes on until all is done, or time is up.
   *
   * @param cursor where to go on, or null at the beginning
   */
  Part next(String cursor, Deadline deadline);
}
