package io.backline.store;

import io.backline.model.Catalogue;
import java.time.LocalDate;

/**
 * How much an artist's catalogue came to.
 *
 * @param excludedLive recordings that were left out as live
 * @param duplicates tracks that repeat a recording that another track brought already
 * @param newestRelease {@link Catalogue#newestRelease()}
 */
public record CatalogueCounts(
    int recordings, int songs, int excludedLive, int duplicates, LocalDate newestRelease) {
  /** Before anything was derived. */
  public static final CatalogueCounts NONE = new CatalogueCounts(0, 0, 0, 0, null);

  /** Of a derived catalogue. */
  public static CatalogueCounts of(Catalogue catalogue) {
    return new CatalogueCounts(
        catalogue.recordings().size(),
        catalogue.songs().size(),
        catalogue.excludedLive(),
        catalogue.duplicates(),
        catalogue.newestRelease());
  }
}
