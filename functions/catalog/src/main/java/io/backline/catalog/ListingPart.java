package io.backline.catalog;

/**
 * A page of an artist's releases that is still to be read.
 *
 * @param last whether no page behind it is planned yet: it alone says whether there is one
 */
record ListingPart(int offset, boolean last) {
  static final ListingPart FIRST = new ListingPart(0, true);

  boolean isFirst() {
    return offset == 0;
  }
}
