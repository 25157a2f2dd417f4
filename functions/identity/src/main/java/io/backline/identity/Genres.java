package io.backline.identity;

import java.util.List;
import java.util.Set;

/** Whether two lists of genres may be one act's. */
enum Genres {
  AGREE,
  /** Too little is said, or near enough to be the same in another service's words. */
  SILENT,
  /** Nobody does both. */
  CLASH;

  static Genres compare(List<String> one, List<String> other) {
    Set<Kind> ours = Kind.of(one);
    Set<Kind> theirs = Kind.of(other);
    if (ours.isEmpty() || theirs.isEmpty()) {
      return SILENT;
    }
    if (ours.stream().anyMatch(theirs::contains)) {
      return AGREE;
    }
    boolean far = ours.stream().allMatch(kind -> theirs.stream().allMatch(kind::isFarFrom));
    return far ? CLASH : SILENT;
  }
}
