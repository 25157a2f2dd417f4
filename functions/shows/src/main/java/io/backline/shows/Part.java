package io.backline.shows;

import io.backline.providers.ticketmaster.EventQuery;

/**
 * A page of a slice: what one call reads.
 *
 * @param page from 0
 */
record Part(Slice slice, int page) {
  static final Part FIRST = first(Slice.ALL);

  static Part first(Slice slice) {
    return new Part(slice, 0);
  }

  boolean isFirst() {
    return page == 0;
  }

  EventQuery query(String attractionId) {
    return slice.query(attractionId).atPage(page);
  }
}
