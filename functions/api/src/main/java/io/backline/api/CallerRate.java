package io.backline.api;

import io.backline.store.CallerStore;
import java.time.Duration;
import java.util.Optional;

/** How often one network may do a thing within a window. */
final class CallerRate {
  private final CallerStore callers;
  private final int most;
  private final Duration window;

  private CallerRate(CallerStore callers, int most, Duration window) {
    this.callers = callers;
    this.most = most;
    this.window = window;
  }

  static CallerRate perMinute(CallerStore callers, int most) {
    return new CallerRate(callers, most, Duration.ofMinutes(1));
  }

  static CallerRate perHour(CallerStore callers, int most) {
    return new CallerRate(callers, most, Duration.ofHours(1));
  }

  int most() {
    return most;
  }

  /**
   * Counts what the caller does, unless that was enough.
   *
   * @param what is done, which counts by itself
   * @return empty, or how long the caller has to wait
   */
  Optional<Duration> admit(Request request, String what) {
    return CallerNetwork.of(request).stream()
        .flatMap(
            network ->
                callers
                    .admit(network.name() + "/" + what, most * network.subscribers(), window)
                    .stream())
        .findFirst();
  }

  /**
   * The same for what is refused else.
   *
   * @param rule what the caller may do, in a sentence
   * @throws ProblemException with the time to wait
   */
  void require(Request request, String what, String rule) {
    admit(request, what)
        .ifPresent(
            wait -> {
              throw ProblemException.tooMany(rule, wait);
            });
  }
}
