package io.backline.store.integrity;

import java.util.Optional;

/**
 * How far a check has come: first all of the library, then all of the status table.
 *
 * @param after the last row, as the scan names it; empty before the first
 */
record Place(Table table, Optional<String> after) {
  static final Place BEGINNING = new Place(Table.LIBRARY, Optional.empty());

  private static final String BETWEEN = ".";

  /** In the order in which they are gone through. */
  enum Table {
    LIBRARY,
    STATUS
  }

  static Place parse(String cursor) {
    for (Table table : Table.values()) {
      String prefix = table + BETWEEN;
      if (cursor.startsWith(prefix)) {
        String after = cursor.substring(prefix.length());
        return new Place(table, after.isEmpty() ? Optional.empty() : Optional.of(after));
      }
    }
    throw new IllegalArgumentException("no cursor of an integrity check: " + cursor);
  }

  /**
   * The next place.
   *
   * @param last row of the page that was looked at here; empty where nothing follows in its table
   */
  Optional<Place> next(Optional<String> last) {
    if (last.isPresent()) {
      return Optional.of(new Place(table, last));
    }
    return switch (table) {
      case LIBRARY -> Optional.of(new Place(Table.STATUS, Optional.empty()));
      case STATUS -> Optional.empty();
    };
  }

  @Override
  public String toString() {
    return table + BETWEEN + after.orElse("");
  }
}
