package io.backline.api;

import io.backline.store.CallerStore;

/** How many searches of one network Ticketmaster is asked for; what is kept costs nothing. */
final class SearchRate {
  /**
   * A day of these is less than the 5,000 calls that Ticketmaster grants, which are everybody's.
   */
  static final int DEFAULT_PER_HOUR = 200;

  private final CallerRate rate;

  SearchRate(CallerStore callers, int perHour) {
    this.rate = CallerRate.perHour(callers, perHour);
  }

  /**
   * Counts a search that is about to be asked.
   *
   * @throws ProblemException where the network has asked for enough
   */
  void require(Request request) {
    String rule =
        "One address may ask for %d names an hour that nobody has asked for lately."
            .formatted(rate.most());
    rate.require(request, "search", rule);
  }
}
