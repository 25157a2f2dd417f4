package io.backline.catalog;

import io.backline.providers.spotify.AlbumGroup;
import java.util.List;
import java.util.stream.Stream;

/**
 * A page of an artist's releases that is still to be read.
 *
 * @param last whether no page behind it is planned yet: it alone says whether there is one
 */
record ListingPart(AlbumGroup group, int offset, boolean last) {

  /**
   * The first page of each group: asked for one by one, because in development mode a mixed listing
   * does not say which is which.
   */
  static List<ListingPart> first() {
    return Stream.of(AlbumGroup.ALBUM, AlbumGroup.SINGLE, AlbumGroup.COMPILATION)
        .map(group -> new ListingPart(group, 0, true))
        .toList();
  }

  boolean isFirst() {
    return offset == 0;
  }
}
