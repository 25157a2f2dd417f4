package io.backline.simulation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.Semaphore;

/**
 * Time that goes from one event to the next, and strands of work that take turns: one runs at a
 * time, until it pauses or ends. So everything happens in the same order whenever it is repeated.
 */
final class VirtualTime extends Clock {
  private static final ScopedValue<Strand> STRAND = ScopedValue.newInstance();

  private final PriorityQueue<Event> events =
      new PriorityQueue<>(Comparator.comparing(Event::at).thenComparing(Event::number));
  private final Semaphore handedBack = new Semaphore(0);
  private volatile Instant now;
  private volatile Throwable failure;
  private long numbered;
  private long once;

  VirtualTime(Instant start) {
    now = start;
  }

  private record Event(Instant at, long number, boolean again, Runnable what) {}

  private record Strand(Semaphore turn) {}

  /** Has something happen so much later. */
  void after(Duration delay, Runnable what) {
    Instant at = delay.isNegative() ? now : now.plus(delay);
    once++;
    events.add(new Event(at, numbered++, false, what));
  }

  /** Has something happen again and again, first after the period. */
  void every(Duration period, Runnable what) {
    Runnable andAgain =
        () -> {
          every(period, what);
          what.run();
        };
    events.add(new Event(now.plus(period), numbered++, true, andAgain));
  }

  /** Begins work that may pause, now. To be called by an event. */
  void begin(Runnable work) {
    Strand strand = new Strand(new Semaphore(0));
    Thread.ofVirtual()
        .start(
            () ->
                ScopedValue.where(STRAND, strand)
                    .run(
                        () -> {
                          strand.turn().acquireUninterruptibly();
                          try {
                            work.run();
                          } catch (RuntimeException | Error thrown) {
                            failure = thrown;
                          } finally {
                            handedBack.release();
                          }
                        }));
    handOver(strand);
  }

  /** Lets others go on, and comes back so much later. To be called by a strand. */
  void pause(Duration pause) {
    Strand strand = STRAND.get();
    after(pause, () -> handOver(strand));
    handedBack.release();
    strand.turn().acquireUninterruptibly();
  }

  private void handOver(Strand strand) {
    strand.turn().release();
    handedBack.acquireUninterruptibly();
  }

  /** Whether anything is still to happen beside what happens again and again. */
  boolean goesOn() {
    return once > 0;
  }

  /** When the next event is. */
  Instant next() {
    return events.element().at();
  }

  /** Goes on to the next event. */
  void step() {
    Event next = events.remove();
    now = next.at();
    once -= next.again() ? 0 : 1;
    next.what().run();
    if (failure != null) {
      throw failure instanceof Broken broken ? broken : new Broken("a strand ended", failure);
    }
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
