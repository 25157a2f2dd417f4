package io.backline.providers.http;

import io.backline.providers.Provider;
import java.time.Instant;
import java.util.Optional;

/** Says when a provider may be called. Every call takes one permit first, retries included. */
@FunctionalInterface
public interface Budget {

  /**
   * Takes a permit for one call, waiting two seconds at most.
   *
   * @return empty once the call may be made, else when to ask again
   */
  Optional<Instant> take(Provider provider);
}
