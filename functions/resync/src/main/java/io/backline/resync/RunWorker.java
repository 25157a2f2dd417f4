package io.backline.resync;

import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import io.backline.model.RunMessage;
import io.backline.model.RunSlice;
import io.backline.model.RunTally;
import io.backline.model.RunUse;
import io.backline.model.ScheduledRun;
import io.backline.providers.ProviderException;
import io.backline.providers.ProviderFault.RateLimited;
import io.backline.runtime.Deadline;
import io.backline.runtime.LogContext;
import io.backline.runtime.RunQueue;
import io.backline.runtime.UnreadableMessageException;
import io.backline.store.RunStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works runs off, a slice a message. What a slice came to is stored before the next one is asked
 * for; where a function is cut off in between, its message comes again and asks once more.
 */
final class RunWorker {
  private static final Logger LOG = LoggerFactory.getLogger(RunWorker.class);

  // A run that waits again and again is to end one day.
  private static final int MOST_SLICES = 2_000;

  private static final String DIED = "a slice was tried five times without success";

  private final RunStore runs;
  private final RunQueue queue;
  private final Works works;
  private final int functionMb;
  private final Clock clock;

  /**
   * @param functionMb the memory that the function is given
   */
  RunWorker(RunStore runs, RunQueue queue, Works works, int functionMb, Clock clock) {
    this.runs = runs;
    this.queue = queue;
    this.works = works;
    this.functionMb = functionMb;
    this.clock = clock;
  }

  /** What a slice came to, and when the next one may begin. */
  private record Step(RunSlice slice, Duration delay) {
    static Step of(RunSlice slice) {
      return new Step(slice, Duration.ZERO);
    }
  }

  void take(SQSMessage message, Deadline deadline) {
    LogContext.received(message);
    try {
      RunMessage asked = RunQueue.read(message.getBody());
      LogContext.of(asked);
      Optional<ScheduledRun> run =
          runs.find(asked.job(), asked.runId()).filter(ScheduledRun::isRunning);
      if (run.isPresent()) {
        take(run.get(), asked, RunQueue.retries(message), deadline);
      }
    } catch (RuntimeException e) {
      bringBack(message);
      throw e;
    }
  }

  private void bringBack(SQSMessage message) {
    try {
      queue.bringBack(message);
    } catch (RuntimeException e) {
      LOG.warn("message {} comes back only later", message.getMessageId(), e);
    }
  }

  private void take(ScheduledRun run, RunMessage asked, int retries, Deadline deadline) {
    if (run.slice() == asked.slice()) {
      work(run, retries, deadline);
    } else if (run.slice() == asked.slice() + 1 && retries > 0) {
      // It was stored, and perhaps the next one was not asked for.
      queue.send(run);
    }
  }

  private void work(ScheduledRun run, int retries, Deadline deadline) {
    Instant begun = clock.instant();
    Step step = step(run, deadline);
    RunUse use = RunUse.now(Duration.between(begun, clock.instant()), functionMb, retries);
    AtomicReference<ScheduledRun> ours = new AtomicReference<>();
    ScheduledRun stored =
        runs.change(
                run.job(),
                run.id(),
                now -> {
                  if (!now.isRunning() || now.slice() != run.slice()) {
                    // Perhaps by ourselves: the SDK puts it twice where the first answer is lost.
                    return now;
                  }
                  ours.set(now.after(step.slice(), use, clock.instant()));
                  return ours.get();
                })
            .orElse(run);
    if (!stored.isRunning()) {
      LOG.info("{} {}: {}", stored.job(), stored.id(), stored.state());
    } else if (stored.equals(ours.get()) || (retries > 0 && stored.slice() == run.slice() + 1)) {
      // A copy that loses asks for nothing: else as many messages as there are copies would go on.
      queue.send(stored, step.delay());
    }
  }

  private Step step(ScheduledRun run, Deadline deadline) {
    if (run.slice() >= MOST_SLICES) {
      return Step.of(new RunSlice.Partial(RunTally.NOTHING, "it had come to too many slices"));
    }
    try {
      return Step.of(works.next(run, deadline));
    } catch (ProviderException e) {
      if (e.fault() instanceof RateLimited limited) {
        return afterAWait(run, limited);
      }
      throw e;
    }
  }

  /** The same slice once more after a short wait; nobody sits through a long one. */
  private Step afterAWait(ScheduledRun run, RateLimited limited) {
    Duration wait = Duration.between(clock.instant(), limited.until());
    if (wait.compareTo(ScheduledRun.LONGEST_WAIT) > 0) {
      String missing =
          "%s asks to wait until %s; the next run does the rest"
              .formatted(limited.provider().displayName(), limited.until());
      return Step.of(new RunSlice.Partial(RunTally.NOTHING, missing));
    }
    Duration delay = wait.isNegative() ? Duration.ZERO : wait.plusSeconds(1);
    return new Step(new RunSlice.More(RunTally.NOTHING, run.cursor()), delay);
  }

  /** Ends the run whose message came to nothing, unless it has gone on. */
  void giveUp(SQSMessage message) {
    LogContext.received(message);
    try {
      RunMessage asked = RunQueue.read(message.getBody());
      LogContext.of(asked);
      LOG.warn("{} {}: slice {} came to nothing", asked.job(), asked.runId(), asked.slice());
      runs.change(
          asked.job(),
          asked.runId(),
          run -> run.slice() == asked.slice() ? run.failed(DIED, clock.instant()) : run);
    } catch (UnreadableMessageException e) {
      LOG.warn("message {} came to nothing: {}", message.getMessageId(), e.getMessage());
    }
  }
}
