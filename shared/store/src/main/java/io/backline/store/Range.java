package io.backline.store;

import java.time.LocalDate;

/**
 * Which rows of a listing, by their order keys.
 *
 * @param from the first order key, or its beginning, or null
 * @param to what the last order key begins with, or null
 * @param after the order key behind which to go on, or null
 */
public record Range(String from, String to, String after) {
  public static final Range ALL = new Range(null, null, null);

  // Below and above every order key.
  private static final String LOWEST = " ";
  private static final String HIGHEST = "\udbff\udfff";

  /**
   * Shows that are still listed.
   *
   * @param firstDay or null
   * @param lastDay or null: then those without a day come at the end
   * @param after the order key behind which to go on, or null
   */
  public static Range shows(LocalDate firstDay, LocalDate lastDay, String after) {
    return shows("", firstDay, lastDay, after);
  }

  /** The same of shows that are no longer listed. */
  public static Range withdrawnShows(LocalDate firstDay, LocalDate lastDay, String after) {
    return shows(OrderKeys.WITHDRAWN, firstDay, lastDay, after);
  }

  private static Range shows(String among, LocalDate firstDay, LocalDate lastDay, String after) {
    String from = among + (firstDay == null ? "" : firstDay);
    String to = among + (lastDay == null ? OrderKeys.UNDATED + "#" : lastDay);
    return new Range(from, to, after);
  }

  /** Concerts of one day. */
  public static Range concerts(LocalDate day) {
    String key = OrderKeys.concertsOf(day);
    return new Range(key, key, null);
  }

  String lower() {
    String behind = after == null ? LOWEST : after + " ";
    return from == null || from.compareTo(behind) < 0 ? behind : from;
  }

  String upper() {
    return to == null ? HIGHEST : to + HIGHEST;
  }

  /** Whether no row can be in it. */
  boolean isEmpty() {
    return lower().compareTo(upper()) > 0;
  }
}
