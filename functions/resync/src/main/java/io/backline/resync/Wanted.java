package io.backline.resync;

import java.util.List;

/** Who is wanted. */
@FunctionalInterface
interface Wanted {
  /** Ids of the most wanted artists, the most wanted first; none where nobody knows. */
  List<String> ranked(int most);
}
