package io.backline.api;

import io.backline.providers.ProviderFault;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What a client is told of a provider that did not answer a call.
 *
 * @param detail in words, without anything that the provider or we have said to the other
 */
record Unavailable(String detail, long retryAfterSeconds) {
  private static final long WHILE_DOWN = 30;

  // A key has to be mended by somebody first.
  private static final long WHILE_REFUSED = 300;

  static Unavailable of(ProviderFault fault, Instant now) {
    String provider = fault.provider().displayName();
    return switch (fault) {
      case ProviderFault.RateLimited limited -> {
        Instant until = limited.until().plusNanos(999_999_999).truncatedTo(ChronoUnit.SECONDS);
        yield new Unavailable(
            "%s takes no more calls until %s. Please try again then.".formatted(provider, until),
            seconds(Duration.between(now, limited.until())));
      }
      case ProviderFault.Refused refused ->
          new Unavailable(
              "%s refuses the call (HTTP %d). Whoever runs this service may have to mend its key."
                  .formatted(provider, refused.status()),
              WHILE_REFUSED);
      case ProviderFault.Broken _ ->
          new Unavailable(
              "%s does not answer at the moment. Please try again later.".formatted(provider),
              WHILE_DOWN);
    };
  }

  private static long seconds(Duration wait) {
    return Math.max(1, wait.plusMillis(999).toSeconds());
  }
}
