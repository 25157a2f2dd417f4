package io.backline.api;

import io.backline.model.ActivityType;
import io.backline.store.CallerStore;
import java.time.Duration;
import java.util.Optional;

/** How much of what fans do is taken from one network. */
final class CallerRate {
  static final int DEFAULT_PER_MINUTE = 60;

  /** Of one type, for one artist, within an hour: some fans may share an address. */
  static final int PER_ARTIST = 10;

  private static final Duration AN_HOUR = Duration.ofHours(1);

  private final CallerStore callers;
  private final int perMinute;

  CallerRate(CallerStore callers, int perMinute) {
    this.callers = callers;
    this.perMinute = perMinute;
  }

  int perMinute() {
    return perMinute;
  }

  /** Empty, or how long the caller has to wait. */
  Optional<Duration> admit(Request request) {
    return CallerNetwork.of(request).stream()
        .flatMap(
            network -> callers.admit(network.name(), perMinute * network.subscribers()).stream())
        .findFirst();
  }

  /** Whether it is to count: what one network does again and again no longer does. */
  boolean counts(Request request, String artistId, ActivityType type) {
    return CallerNetwork.of(request).stream()
        .allMatch(
            network ->
                callers
                    .admit(
                        "%s/%s/%s".formatted(network.name(), artistId, type),
                        PER_ARTIST * network.subscribers(),
                        AN_HOUR)
                    .isEmpty());
  }
}
