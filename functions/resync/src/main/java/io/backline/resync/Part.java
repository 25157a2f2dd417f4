package io.backline.resync;

import java.util.Map;

/**
 * A part of a long work.
 *
 * @param steps that were done
 * @param counts by kind of what was done
 * @param cursor where to go on, or null where all is done
 */
record Part(int steps, Map<String, Integer> counts, String cursor) {
  Part {
    counts = Map.copyOf(counts);
  }
}
