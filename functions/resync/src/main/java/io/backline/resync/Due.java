package io.backline.resync;

import java.time.Instant;
import java.util.List;

/** Who is due. */
@FunctionalInterface
interface Due {
  /**
   * Artists whose freshness has ended by then, those first who have been due for longest.
   *
   * @param most so many at most
   */
  List<DueArtist> find(Instant until, int most);
}
