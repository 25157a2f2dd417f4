package io.backline.api;

import java.util.List;

/**
 * A page of a list.
 *
 * @param nextCursor for the next page, or null after the last
 */
record Listing<T>(List<T> items, String nextCursor) {
  Listing {
    items = List.copyOf(items);
  }
}
