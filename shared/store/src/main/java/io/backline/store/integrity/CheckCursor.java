package io.backline.store.integrity;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where a check goes on.
 *
 * @param gone {@link GoneArtists#marks()}
 */
record CheckCursor(Place place, Set<String> gone) {
  static final CheckCursor BEGINNING = new CheckCursor(Place.BEGINNING, Set.of());

  // In no place and no mark.
  private static final String BEHIND_PLACE = "~";
  private static final String BETWEEN = ",";

  CheckCursor {
    gone = Set.copyOf(gone);
  }

  static CheckCursor parse(String text) {
    int end = text.indexOf(BEHIND_PLACE);
    return end < 0
        ? new CheckCursor(Place.parse(text), Set.of())
        : new CheckCursor(
            Place.parse(text.substring(0, end)),
            Set.of(text.substring(end + 1).split(BETWEEN, GoneArtists.MOST)));
  }

  @Override
  public String toString() {
    return gone.isEmpty()
        ? place.toString()
        : place + BEHIND_PLACE + gone.stream().sorted().collect(Collectors.joining(BETWEEN));
  }
}
