package io.backline.samples.spotify;

import java.util.ArrayList;
import java.util.List;

/** What Spotify's pages of some catalogues get wrong: nulls among the items, too large a total. */
final class Lies {
  private static final int OVERCLAIMED = 17;
  private static final int NULL_EVERY = 8;

  private Lies() {}

  static <T> List<T> withNulls(List<T> items) {
    List<T> holed = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      if (i % NULL_EVERY == NULL_EVERY - 1) {
        holed.add(null);
      }
      holed.add(items.get(i));
    }
    return holed;
  }

  /** More than there are, so that pages past the end are empty and still name a next one. */
  static int overclaimed(int total) {
    return total + OVERCLAIMED;
  }
}
