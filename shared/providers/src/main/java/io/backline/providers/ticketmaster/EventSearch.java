package io.backline.providers.ticketmaster;

import java.time.Instant;

/**
 * Which page of all music events. Every part but the page may be null, which asks for all.
 *
 * @param stateCode two or three letters
 * @param countryCode two letters
 * @param genre as Ticketmaster names it
 * @param from the earliest start
 * @param to the latest start
 * @param page from 0
 */
public record EventSearch(
    String city,
    String stateCode,
    String countryCode,
    String genre,
    Instant from,
    Instant to,
    int page) {
  public EventSearch {
    if (page < 0) {
      throw new IllegalArgumentException("page is negative: " + page);
    }
  }

  /** At a place. */
  public static EventSearch at(String city, String stateCode, Instant from, Instant to) {
    return new EventSearch(city, stateCode, null, null, from, to, 0);
  }

  /** Of a genre, in a country. */
  public static EventSearch of(String genre, String countryCode, Instant from) {
    return new EventSearch(null, null, countryCode, genre, from, null, 0);
  }

  public EventSearch from(Instant newFrom) {
    return new EventSearch(city, stateCode, countryCode, genre, newFrom, to, page);
  }

  public EventSearch atPage(int newPage) {
    return new EventSearch(city, stateCode, countryCode, genre, from, to, newPage);
  }
}
