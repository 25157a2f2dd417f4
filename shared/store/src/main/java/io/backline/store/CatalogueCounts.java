package io.backline.store;

import io.backline.model.Catalogue;
import io.backline.model.Recording;
import java.util.Comparator;
import java.util.Objects;

/**
 * How much an artist's catalogue came to.
 *
 * @param excludedLive recordings that were left out as live
 * @param duplicates tracks that repeat a recording that another track brought already
 * @param newest when the newest of the recordings came out, as precise as it is known, or null
 */
public record CatalogueCounts(
    int recordings, int songs, int excludedLive, int duplicates, String newest) {
  /** Before anything was derived. */
  public static final CatalogueCounts NONE = new CatalogueCounts(0, 0, 0, 0, null);

  /** Of a derived catalogue. */
  public static CatalogueCounts of(Catalogue catalogue) {
    return new CatalogueCounts(
        catalogue.recordings().size(),
        catalogue.songs().size(),
        catalogue.excludedLive(),
        catalogue.duplicates(),
        catalogue.recordings().stream()
            .map(Recording::releaseDate)
            .filter(Objects::nonNull)
            .max(Comparator.naturalOrder())
            .orElse(null));
  }
}
