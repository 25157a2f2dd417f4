package io.backline.resync;

import java.util.function.BooleanSupplier;

/** Calculates who is wanted. */
@FunctionalInterface
interface Trending {
  /**
   * Goes on until all is done, or time is up.
   *
   * @param cursor where to go on, or null at the beginning
   */
  Part next(String cursor, BooleanSupplier timeIsUp);
}
