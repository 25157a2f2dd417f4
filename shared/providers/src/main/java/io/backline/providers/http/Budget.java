package io.backline.providers.http;

import static java.util.Objects.requireNonNull;

import io.backline.model.CallLimits;
import io.backline.providers.Provider;
import java.time.Instant;
import java.util.Optional;

/** Says when a provider may be called. Every call takes one permit first, retries included. */
@FunctionalInterface
public interface Budget {

  /**
   * No permit now.
   *
   * @param until when to ask again
   * @param why for people
   */
  record Refusal(Instant until, String why) {
    public Refusal {
      requireNonNull(until, "until is null");
      requireNonNull(why, "why is null");
    }
  }

  /**
   * Takes a permit for one call, waiting a few seconds at most.
   *
   * @param limits how often the provider may be called
   * @return empty once the call may be made
   */
  Optional<Refusal> take(Provider provider, CallLimits limits);

  /** Hears that the provider wants no call before then. */
  default void close(Provider provider, Instant until) {}
}
