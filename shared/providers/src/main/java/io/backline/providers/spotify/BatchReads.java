package io.backline.providers.spotify;

import io.backline.providers.ProviderException;
import io.backline.providers.ProviderFault;
import io.backline.providers.ProviderFault.Refused;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Finds out whether this app may read in batches: where nobody knows, the first batch is a probe
 * that the others wait for. A no holds for an hour, then the next batch asks again.
 */
final class BatchReads {

  private static final Duration NO_HOLDS = Duration.ofHours(1);

  private sealed interface Finding {
    record Unknown() implements Finding {}

    record Allowed() implements Finding {}

    record Denied(Instant until) implements Finding {}
  }

  private final Clock clock;
  private final SpotifyAccess access;
  private final ReentrantLock probing = new ReentrantLock();
  private volatile Finding finding = new Finding.Unknown();

  BatchReads(SpotifyAccess access, Clock clock) {
    this.access = access;
    this.clock = clock;
  }

  SpotifyMode mode() {
    return switch (finding()) {
      case Finding.Allowed _ -> SpotifyMode.EXTENDED;
      case Finding.Denied _ -> SpotifyMode.DEVELOPMENT;
      case Finding.Unknown _ ->
          access == SpotifyAccess.EXTENDED ? SpotifyMode.EXTENDED : SpotifyMode.DEVELOPMENT;
    };
  }

  boolean areWorthTrying() {
    return access != SpotifyAccess.DEVELOPMENT && !(finding() instanceof Finding.Denied);
  }

  /** Reads a batch; empty where it turns out that this app may not. */
  <T> Optional<T> attempt(Supplier<T> batch) {
    if (finding() instanceof Finding.Allowed) {
      return read(batch);
    }
    probing.lock();
    try {
      return areWorthTrying() ? read(batch) : Optional.empty();
    } finally {
      probing.unlock();
    }
  }

  void denied() {
    finding = new Finding.Denied(clock.instant().plus(NO_HOLDS));
  }

  private <T> Optional<T> read(Supplier<T> batch) {
    try {
      T answer = batch.get();
      finding = new Finding.Allowed();
      return Optional.of(answer);
    } catch (ProviderException e) {
      if (!isForbidden(e.fault())) {
        throw e;
      }
      denied();
      return Optional.empty();
    }
  }

  private Finding finding() {
    Finding known = finding;
    boolean expired =
        known instanceof Finding.Denied(Instant until) && !clock.instant().isBefore(until);
    return expired ? new Finding.Unknown() : known;
  }

  private static boolean isForbidden(ProviderFault fault) {
    return fault instanceof Refused refused && refused.status() == 403;
  }
}
