package io.backline.resync;

import io.backline.store.DueArtist;
import java.time.Instant;
import java.util.List;

/** Who is due. */
@FunctionalInterface
interface Due {
  /**
   * Artists who are due by then, those first who have been for longest.
   *
   * @param most so many at most
   */
  List<DueArtist> find(Instant by, int most);
}
