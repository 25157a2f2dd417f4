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

  /** The first page of all events, earliest first. */
  public static EventQuery all(String attractionId) {
    return new EventQuery(attractionId, null, null, 0, false, Tba.INCLUDED);
  }

  public EventQuery between(Instant newFrom, Instant newTo) {
    return new EventQuery(attractionId, newFrom, newTo, page, newestFirst, tba);
  }

  public EventQuery atPage(int newPage) {
    return new EventQuery(attractionId, from, to, newPage, newestFirst, tba);
  }

  public EventQuery latestFirst() {
    return new EventQuery(attractionId, from, to, page, true, tba);
  }

  public EventQuery only(Tba newTba) {
    return new EventQuery(attractionId, from, to, page, newestFirst, newTba);
  }
}
