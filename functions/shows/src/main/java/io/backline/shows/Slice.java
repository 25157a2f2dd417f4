package io.backline.shows;

import io.backline.providers.ticketmaster.EventQuery;
import io.backline.providers.ticketmaster.EventQuery.Tba;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A part of an attraction's events that is read at once.
 *
 * @param from the earliest start, or null
 * @param to the latest start, or null
 * @param latestFirst whether to read from the far end
 */
record Slice(Instant from, Instant to, boolean latestFirst, Tba tba) {
  static final Slice ALL = new Slice(null, null, false, Tba.INCLUDED);
  static final Slice ALL_LATEST_FIRST = new Slice(null, null, true, Tba.INCLUDED);
  static final Slice ONLY_TBA = new Slice(null, null, false, Tba.ONLY_TBA);
  static final Slice ONLY_TBD = new Slice(null, null, false, Tba.ONLY_TBD);

  private static final Duration SHORTEST = Duration.ofMinutes(1);

  EventQuery query(String attractionId) {
    return new EventQuery(attractionId, from, to, 0, latestFirst, tba);
  }

  boolean isWindow() {
    return from != null && to != null;
  }

  /** Windows that together cover this one, or none where it is too short to split. */
  List<Slice> split(int parts) {
    Duration step = Duration.between(from, to).dividedBy(parts);
    if (step.compareTo(SHORTEST) < 0) {
      return List.of();
    }
    List<Slice> windows = new ArrayList<>();
    for (int i = 0; i < parts; i++) {
      Instant end = i == parts - 1 ? to : from.plus(step.multipliedBy(i + 1L));
      windows.add(new Slice(from.plus(step.multipliedBy(i)), end, false, tba));
    }
    return windows;
  }
}
