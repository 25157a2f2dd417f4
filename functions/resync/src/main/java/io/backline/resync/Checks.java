package io.backline.resync;

import java.util.function.BooleanSupplier;

/** Looks for what is broken. */
@FunctionalInterface
interface Checks {
  /**
   * Goes on until all is done, or time is up.
   *
   * @param repair whether what is found is repaired
   * @param cursor where to go on, or null at the beginning
   */
  Part next(boolean repair, String cursor, BooleanSupplier timeIsUp);
}
