package io.backline.store;

import io.backline.model.Catalogue;

/**
 * How much an artist's catalogue came to.
 *
 * @param excludedLive recordings that were left out as live
 * @param duplicates tracks that repeat a recording that another track brought already
 */
public record CatalogueCounts(int recordings, int songs, int excludedLive, int duplicates) {
  /** Before anything was derived. */
  public static final CatalogueCounts NONE = new CatalogueCounts(0, 0, 0, 0);

  /** Of a derived catalogue. */
  public static CatalogueCounts of(Catalogue catalogue) {
    return new CatalogueCounts(
        catalogue.recordings().size(),
        catalogue.songs().size(),
        catalogue.excludedLive(),
        catalogue.duplicates());
  }
}
