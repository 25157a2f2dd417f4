package io.backline.store;

import java.util.List;

/**
 * A page of rows in their order.
 *
 * @param last the order key of the last row, to go on behind it, or null where nothing follows
 */
public record Page<T>(List<T> rows, String last) {
  public Page {
    rows = List.copyOf(rows);
  }
}
