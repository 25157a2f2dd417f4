package io.backline.providers.spotify;

import io.backline.providers.ProviderException;
import io.backline.providers.ProviderFault.Refused;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Finds out whether this app may read in batches: where no process knows, the first batch is a
 * probe that the others wait for. A no holds for an hour, then the next batch asks again.
 */
final class BatchReads {

  private static final Duration NO_HOLDS = Duration.ofHours(1);
  private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(1);

  private final Clock clock;
  private final SpotifyAccess access;
  private final SharedAccess shared;
  private final ReentrantLock probing = new ReentrantLock();
  private final ReentrantLock looking = new ReentrantLock();
  private final AtomicReference<BatchFinding> finding =
      new AtomicReference<>(new BatchFinding.Unknown());
  private volatile Instant looksAgain = Instant.MIN;

  BatchReads(SpotifyAccess access, SharedAccess shared, Clock clock) {
    this.access = access;
    this.shared = shared;
    this.clock = clock;
  }

  SpotifyMode mode() {
    return mode(finding());
  }

  /**
   * Whose quota the app has: where nobody knows, the larger one. A key that has only the smaller
   * one is found out by its first batch, or by Spotify's own refusal.
   */
  SpotifyMode quota() {
    BatchFinding known = finding();
    return known instanceof BatchFinding.Unknown && access != SpotifyAccess.DEVELOPMENT
        ? SpotifyMode.EXTENDED
        : mode(known);
  }

  boolean areWorthTrying() {
    return access != SpotifyAccess.DEVELOPMENT
        && switch (finding()) {
          case BatchFinding.Unknown _, BatchFinding.Allowed _ -> true;
          case BatchFinding.Denied denied -> isOver(denied);
        };
  }

  /**
   * Reads a batch; empty where it turns out that this app may not.
   *
   * @param batch gives empty where Spotify knows no such call, which is a no too
   */
  <T> Optional<T> attempt(Supplier<Optional<T>> batch) {
    if (!isSettled(finding())) {
      probing.lock();
      try {
        if (!isSettled(finding())) {
          return read(batch);
        }
      } finally {
        probing.unlock();
      }
    }
    return areWorthTrying() ? read(batch) : Optional.empty();
  }

  void denied() {
    found(new BatchFinding.Denied(clock.instant().plus(NO_HOLDS)));
  }

  private <T> Optional<T> read(Supplier<Optional<T>> batch) {
    Optional<T> answer = unlessForbidden(batch);
    if (answer.isPresent()) {
      found(new BatchFinding.Allowed());
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

  private void found(BatchFinding found) {
    if (!finding.getAndSet(found).equals(found)) {
      shared.keep(found);
    }
  }

  private SpotifyMode mode(BatchFinding known) {
    SpotifyMode untried =
        access == SpotifyAccess.EXTENDED ? SpotifyMode.EXTENDED : SpotifyMode.DEVELOPMENT;
    return switch (known) {
      case BatchFinding.Unknown _ -> untried;
      case BatchFinding.Allowed _ -> SpotifyMode.EXTENDED;
      case BatchFinding.Denied denied -> isOver(denied) ? untried : SpotifyMode.DEVELOPMENT;
    };
  }

  private BatchFinding finding() {
    BatchFinding known = finding.get();
    if (access == SpotifyAccess.DEVELOPMENT || isSettled(known) || !looksAgain()) {
      return known;
    }
    looking.lock();
    try {
      if (looksAgain()) {
        finding.compareAndSet(known, shared.batches());
        looksAgain = clock.instant().plus(BETWEEN_LOOKS);
      }
      return finding.get();
    } finally {
      looking.unlock();
    }
  }

  private boolean looksAgain() {
    return !clock.instant().isBefore(looksAgain);
  }

  private boolean isSettled(BatchFinding known) {
    return switch (known) {
      case BatchFinding.Unknown _ -> false;
      case BatchFinding.Allowed _ -> true;
      case BatchFinding.Denied denied -> !isOver(denied);
    };
  }

  private boolean isOver(BatchFinding.Denied denied) {
    return !clock.instant().isBefore(denied.until());
  }
}
