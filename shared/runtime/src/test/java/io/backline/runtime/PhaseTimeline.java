package io.backline.runtime;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import io.backline.model.Job;
import io.backline.model.PhaseMessage;
import io.backline.model.PhaseName;
import io.backline.testkit.HandClock;
import io.backline.testkit.SentMessages;
import io.backline.testkit.SentMessages.Sent;
import io.backline.testkit.TestContext;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/**
 * Some phases in one virtual time: each message is handled when it is due, and nobody has to wait
 * for it. What they send to others is dropped.
 */
public final class PhaseTimeline {
  private static final int TOO_MANY_RUNS = 1_000;

  private final HandClock clock;
  private final SentMessages sent;
  private final PhaseRunner runner;
  private final Set<String> queues;
  private final int looks;
  private final WriteOrder order;
  private final PriorityQueue<Due> due =
      new PriorityQueue<>(Comparator.comparing(Due::at).thenComparing(Due::number));
  private int received;
  private int runs;

  PhaseTimeline(
      HandClock clock,
      SentMessages sent,
      PhaseRunner runner,
      Set<PhaseName> phases,
      int looks,
      WriteOrder order) {
    this.clock = clock;
    this.sent = sent;
    this.runner = runner;
    this.queues = phases.stream().map(PhaseName::toString).collect(Collectors.toSet());
    this.looks = looks;
    this.order = order;
  }

  private record Due(Instant at, int number, String body) {}

  /** Begins a phase of the job now. */
  public PhaseTimeline begin(Job job, PhaseName phase) {
    add(Duration.ZERO, Json.write(PhaseMessage.begin(job, phase)));
    return this;
  }

  /** Lets so much time go by. */
  public void runFor(Duration time) {
    Instant end = clock.instant().plus(time);
    while (!due.isEmpty() && !due.peek().at().isAfter(end)) {
      runNext();
    }
    goOnTo(end);
  }

  /** Lets as much time go by as it takes until no message is left. */
  public void runToEnd() {
    while (!due.isEmpty()) {
      runNext();
    }
  }

  /** How many messages were handled. */
  public int runs() {
    return runs;
  }

  private void runNext() {
    Due next = due.remove();
    goOnTo(next.at());
    order.begin();
    SQSBatchResponse answer =
        runner.handle(Events.of(List.of(Events.message("m", next.body(), 1))), nearAfter(looks));
    if (!answer.getBatchItemFailures().isEmpty() || ++runs > TOO_MANY_RUNS) {
      throw new AssertionError("the phases do not end");
    }
    order.check(next.body());
    for (Sent message : sent.take()) {
      if (queues.contains(message.queueUrl())) {
        add(Duration.ofSeconds(message.delaySeconds()), message.body());
      }
    }
  }

  private void add(Duration delay, String body) {
    due.add(new Due(clock.instant().plus(delay), received++, body));
  }

  private void goOnTo(Instant time) {
    if (time.isAfter(clock.instant())) {
      clock.advance(Duration.between(clock.instant(), time));
    }
  }

  private static Deadline nearAfter(int looks) {
    AtomicLong ticks = new AtomicLong();
    InstantSource ticking = () -> Instant.ofEpochMilli(ticks.getAndIncrement());
    long millis = Math.min(looks + 1L, Duration.ofMinutes(14).toMillis());
    Duration left = Deadline.MARGIN.plusMillis(millis);
    return Deadline.of(new TestContext(left), ticking.withZone(ZoneOffset.UTC));
  }
}
