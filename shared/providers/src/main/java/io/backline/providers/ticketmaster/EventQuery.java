package io.backline.providers.ticketmaster;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * Which page of an attraction's events.
 *
 * @param from the earliest start, or null
 * @param to the latest start, or null
 * @param page from 0
 * @param newestFirst the latest start first instead of the earliest
 */
public record EventQuery(
    String attractionId, Instant from, Instant to, int page, boolean newestFirst, Tba tba) {

  /** What to do about events whose date is to be announced or to be defined. */
  public enum Tba {
    /** With all others. Those without any date are missing where from or to is given. */
    INCLUDED,
    ONLY_TBA,
    ONLY_TBD
  }

  public EventQuery {
    requireNonNull(attractionId, "attractionId is null");
    requireNonNull(tba, "tba is null");
    if (page < 0) {
      throw new IllegalArgumentException("page is negative: " + page);
    }
  }

  public EventQuery atPage(int newPage) {
    return new EventQuery(attractionId, from, to, newPage, newestFirst, tba);
  }
}
