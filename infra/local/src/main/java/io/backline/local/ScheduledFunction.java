package io.backline.local;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backline.template.EventSource;
import io.backline.template.LambdaFunction;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * EventBridge Scheduler for one function's schedule. A run that fails is not repeated before the
 * next.
 */
final class ScheduledFunction implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ScheduledFunction.class);
  private static final Duration STOP = Duration.ofSeconds(5);

  private final Schedule schedule;
  private final EventSource.Schedule source;
  private final HostedFunction function;
  private final Clock clock;
  private final CountDownLatch stopping = new CountDownLatch(1);
  private final Thread thread;

  private ScheduledFunction(
      Schedule schedule, EventSource.Schedule source, HostedFunction function, Clock clock) {
    this.schedule = schedule;
    this.source = source;
    this.function = function;
    this.clock = clock;
    thread = Thread.ofVirtual().name("schedule-" + source.name()).unstarted(this::fire);
  }

  static ScheduledFunction start(
      Schedule schedule, EventSource.Schedule source, HostedFunction function, Clock clock) {
    ScheduledFunction scheduled = new ScheduledFunction(schedule, source, function, clock);
    scheduled.thread.start();
    return scheduled;
  }

  /** Fires no more, and gives a run in flight some seconds to end. */
  @Override
  public void close() {
    stopping.countDown();
    try {
      if (!thread.join(STOP)) {
        LOG.warn("{} is still working", function.function().logicalId());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void fire() {
    Instant now = clock.instant();
    Optional<Instant> next = schedule.firesAtOnce() ? Optional.of(now) : schedule.next(now);
    try {
      while (next.isPresent() && !isStoppedBy(next.get())) {
        invoke(next.get());
        // What a laptop slept through is not made up for.
        Instant after = clock.instant();
        next = schedule.next(after.isAfter(next.get()) ? after : next.get());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean isStoppedBy(Instant time) throws InterruptedException {
    return stopping.await(
        Duration.between(clock.instant(), time).toMillis(), TimeUnit.MILLISECONDS);
  }

  private void invoke(Instant time) throws InterruptedException {
    String event = source.input().orElseGet(() -> event(time));
    try {
      function.invoke(event.getBytes(StandardCharsets.UTF_8));
    } catch (FunctionException e) {
      LOG.warn("{}: {}", function.function().logicalId(), e.getMessage(), e.getCause());
    } catch (RuntimeException e) {
      // The schedule goes on, whatever became of this run.
      LOG.error("{} could not be invoked", function.function().logicalId(), e);
    }
  }

  /** What the scheduler sends where the template gives no input: its detail is a string. */
  private String event(Instant time) {
    LambdaFunction target = function.function();
    ObjectNode event =
        Json.object()
            .put("version", "0")
            .put("id", UUID.randomUUID().toString())
            .put("detail-type", "Scheduled Event")
            .put("source", "aws.scheduler")
            .put("account", QueueServer.ACCOUNT)
            .put("time", time.truncatedTo(ChronoUnit.SECONDS).toString())
            .put("region", QueueServer.REGION);
    event
        .putArray("resources")
        .add(
            "arn:aws:scheduler:%s:%s:schedule/default/%s%s"
                .formatted(
                    QueueServer.REGION, QueueServer.ACCOUNT, target.logicalId(), source.name()));
    return event.put("detail", "{}").toString();
  }
}
