package io.backline.runtime;

import io.backline.model.ImportUse;
import io.backline.model.RunUse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** What a run of a phase takes, and what of it is told. For all threads of the run. */
final class UseTally {
  // Inherited by the threads of the run.
  private static final InheritableThreadLocal<UseTally> CURRENT = new InheritableThreadLocal<>();

  private final Map<String, Integer> calls = new ConcurrentHashMap<>();
  private final AtomicInteger retries = new AtomicInteger();
  private final int functionMb;
  private final Clock clock;
  private final Instant begun;
  private ImportUse told = ImportUse.NONE;

  private UseTally(int functionMb, Clock clock) {
    this.functionMb = functionMb;
    this.clock = clock;
    this.begun = clock.instant();
  }

  /** Begins a run on this thread. */
  static UseTally begin(int functionMb, Clock clock) {
    UseTally tally = new UseTally(functionMb, clock);
    CURRENT.set(tally);
    return tally;
  }

  /** That of the run to which this thread belongs; empty where it belongs to none. */
  static Optional<UseTally> current() {
    return Optional.ofNullable(CURRENT.get());
  }

  void called(String provider) {
    calls.merge(provider, 1, Integer::sum);
  }

  void triedAgain() {
    retries.incrementAndGet();
  }

  /** What one write tells. Runs tell side by side, so what one tells is not left to another. */
  final class Share {
    private ImportUse taken = ImportUse.NONE;

    /** All that is not told yet; what a try before had taken is in it. */
    ImportUse take() {
      synchronized (UseTally.this) {
        giveBack();
        taken = total().since(told);
        told = told.plus(taken);
        return taken;
      }
    }

    /** The try came to nothing. */
    void giveBack() {
      synchronized (UseTally.this) {
        told = told.since(taken);
        taken = ImportUse.NONE;
      }
    }
  }

  private ImportUse total() {
    Duration worked = Duration.between(begun, clock.instant());
    return ImportUse.of(calls, RunUse.now(worked, functionMb, retries.get()));
  }
}
