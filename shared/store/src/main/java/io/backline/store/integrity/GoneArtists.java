package io.backline.store.integrity;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/**
 * The artists of whom a check deletes what is left. They are few: where many artists are gone, a
 * table was lost, or is being restored. Safe for use by many threads.
 */
final class GoneArtists {
  /** So many at most in a check, however many slices it has. */
  static final int MOST = 10;

  private final Set<String> marks;

  /**
   * @param marks of those whom earlier slices have met
   */
  GoneArtists(Collection<String> marks) {
    this.marks = new TreeSet<>(marks);
  }

  /** Whether the artist is one of them, or may become one. */
  synchronized boolean admit(String artistId) {
    String mark = Integer.toHexString(artistId.hashCode());
    if (marks.size() < MOST) {
      marks.add(mark);
    }
    return marks.contains(mark);
  }

  /** A few letters for each. */
  synchronized Set<String> marks() {
    return Set.copyOf(marks);
  }
}
