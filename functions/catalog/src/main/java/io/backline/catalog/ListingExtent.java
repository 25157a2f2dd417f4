package io.backline.catalog;

/**
 * Where pages of a listing were empty, and where not. A total that promises too much leaves empty
 * pages at the end; one before others was kept back.
 *
 * @param firstEmpty the lowest offset of an empty page
 * @param lastFull the highest offset of a page with albums
 */
record ListingExtent(int firstEmpty, int lastFull) {
  static final ListingExtent NONE = new ListingExtent(Integer.MAX_VALUE, 0);

  ListingExtent with(AlbumListing.Read read) {
    int offset = read.part().offset();
    return read.albums().isEmpty()
        ? new ListingExtent(Math.min(firstEmpty, offset), lastFull)
        : new ListingExtent(firstEmpty, Math.max(lastFull, offset));
  }

  boolean hasGap() {
    return firstEmpty < lastFull;
  }
}
