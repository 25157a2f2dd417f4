package io.backline.providers.spotify;

import io.backline.providers.ProviderException;
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

  /**
   * Reads a batch; empty where it turns out that this app may not.
   *
   * @param batch gives empty where Spotify knows no such call, which is a no too
   */
  <T> Optional<T> attempt(Supplier<Optional<T>> batch) {
    if (finding() instanceof Finding.Unknown) {
      probing.lock();
      try {
        if (finding() instanceof Finding.Unknown) {
          return read(batch);
        }
      } finally {
        probing.unlock();
      }
    }
    return areWorthTrying() ? read(batch) : Optional.empty();
  }

  void denied() {
    finding = new Finding.Denied(clock.instant().plus(NO_HOLDS));
  }

  private <T> Optional<T> read(Supplier<Optional<T>> batch) {
    Optional<T> answer = unlessForbidden(batch);
    if (answer.isPresent()) {
      finding = new Finding.Allowed();
    } else {
      denied();
    }
    return answer;
  }

  private static <T> Optional<T> unlessForbidden(Supplier<Optional<T>> batch) {
    try {
      return batch.get();
    } catch (ProviderException e) {
      if (e.fault() instanceof Refused refused && refused.status() == 403) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private Finding finding() {
    Finding known = finding;
    boolean expired =
        known instanceof Finding.Denied(Instant until) && !clock.instant().isBefore(until);
    return expired ? new Finding.Unknown() : known;
  }
}
