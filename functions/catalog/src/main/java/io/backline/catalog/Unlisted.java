package io.backline.catalog;

import java.util.List;

/**
 * What a listing did not name of what is stored.
 *
 * @param withdrawn Spotify ids of albums that are no longer there
 * @param kept tracks on albums that are kept for now, as not naming them is more likely a mistake;
 *     null where it is not known
 * @param unnamed how many releases it counted and did not name; null where it is not known
 */
record Unlisted(List<String> withdrawn, Integer kept, Integer unnamed) {
  /** Of a listing that kept something back. */
  static final Unlisted UNKNOWN = new Unlisted(List.of(), null, null);

  /** Of a listing that is as before. */
  static final Unlisted NOTHING = new Unlisted(List.of(), 0, null);

  Unlisted {
    withdrawn = List.copyOf(withdrawn);
  }

  /** After so many tracks are kept that an album had and does not have now. */
  Unlisted keeping(int tracks) {
    return kept == null ? this : new Unlisted(withdrawn, kept + tracks, unnamed);
  }
}
