package io.backline.store;

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
