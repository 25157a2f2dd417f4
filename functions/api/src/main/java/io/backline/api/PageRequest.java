package io.backline.api;

import io.backline.runtime.ProblemCode;

/**
 * Which page a client asks for.
 *
 * @param limit 1 to 200
 * @param after the order key behind which to go on, or null
 */
record PageRequest(int limit, String after) {
  private static final int DEFAULT_LIMIT = 50;
  private static final int HIGHEST_LIMIT = 200;

  /**
   * @param listing names the list, so that a cursor of another one is refused
   */
  static PageRequest of(Request request, String listing) {
    return of(request, listing, DEFAULT_LIMIT);
  }

  /** Where the list has a default limit of its own. */
  static PageRequest of(Request request, String listing, int defaultLimit) {
    String after =
        request.query("cursor").map(cursor -> Cursors.read(listing, cursor)).orElse(null);
    return new PageRequest(
        request.query("limit").map(PageRequest::limit).orElse(defaultLimit), after);
  }

  private static int limit(String text) {
    if (text.matches("\\d{1,3}")) {
      int limit = Integer.parseInt(text);
      if (limit >= 1 && limit <= HIGHEST_LIMIT) {
        return limit;
      }
    }
    throw new ProblemException(
        ProblemCode.INVALID_LIMIT, "Send a limit from 1 to %d.".formatted(HIGHEST_LIMIT));
  }
}
