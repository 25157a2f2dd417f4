package io.backline.bench.plain;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * So many tasks at a time, the most urgent first; tasks may submit others.
 *
 * @param <U> how urgent a task is, the most urgent the smallest
 */
final class Flight<U extends Comparable<U>> implements AutoCloseable {
  private final ThreadPoolExecutor threads;
  private final AtomicInteger open = new AtomicInteger();
  private final AtomicLong submitted = new AtomicLong();
  private final CompletableFuture<Void> landed = new CompletableFuture<>();

  Flight(int atOnce) {
    threads =
        new ThreadPoolExecutor(
            atOnce, atOnce, 0, TimeUnit.SECONDS, new PriorityBlockingQueue<Runnable>());
  }

  void submit(U urgency, Runnable task) {
    open.incrementAndGet();
    threads.execute(new Task(urgency, submitted.incrementAndGet(), task));
  }

  /** Returns when nothing is left to do; what a task threw is thrown. */
  void await() {
    landed.join();
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }

  private final class Task implements Runnable, Comparable<Task> {
    private final U urgency;
    private final long number;
    private final Runnable work;

    Task(U urgency, long number, Runnable work) {
      this.urgency = urgency;
      this.number = number;
      this.work = work;
    }

    @Override
    public void run() {
      try {
        work.run();
        if (open.decrementAndGet() == 0) {
          landed.complete(null);
        }
      } catch (RuntimeException e) {
        landed.completeExceptionally(e);
      }
    }

    @Override
    public int compareTo(Task other) {
      int byUrgency = urgency.compareTo(other.urgency);
      return byUrgency == 0 ? Long.compare(number, other.number) : byUrgency;
    }
  }
}
