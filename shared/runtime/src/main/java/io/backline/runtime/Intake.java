package io.backline.runtime;

import io.backline.store.Parallel;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/**
 * Calls side by side, so many at a time and in the order in which they were asked for, and one
 * taker of what they bring: it stores what has come while the next is fetched.
 *
 * <p>A call may ask for further calls, and bring any number of things. Once there is no more time,
 * or one has failed, no more is begun; what is under way still comes.
 *
 * @param <T> what is brought
 */
public final class Intake<T> implements AutoCloseable {
  private final int mostAtOnce;
  private final BooleanSupplier isOutOfTime;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition moved = lock.newCondition();
  private final Deque<Runnable> asked = new ArrayDeque<>();
  private final List<T> brought = new ArrayList<>();
  private int underWay;
  private boolean stopped;
  private Throwable failure;

  /** Calls so many at a time, begun only while there is time for another. */
  public Intake(int mostAtOnce, BooleanSupplier isOutOfTime) {
    this.mostAtOnce = mostAtOnce;
    this.isOutOfTime = isOutOfTime;
  }

  /** Makes the call as soon as there is a place for it, unless all is stopped by then. */
  public void ask(Runnable call) {
    locked(() -> begin(() -> asked.addLast(call)));
  }

  /**
   * Makes the call before all others that wait: what it completes is brought, and would be asked
   * for again if there were no more time for it.
   */
  public void askFirst(Runnable call) {
    locked(() -> begin(() -> asked.addFirst(call)));
  }

  /** Hands something to the taker. */
  public void bring(T one) {
    locked(
        () -> {
          brought.add(one);
          moved.signalAll();
        });
  }

  /** Begins no more calls. */
  public void stop() {
    locked(
        () -> {
          stopped = true;
          asked.clear();
          moved.signalAll();
        });
  }

  /**
   * All that was brought since, once it is so much or there is no more to come. Empty at the end.
   */
  public List<T> take(int atLeast) {
    lock.lock();
    try {
      while (brought.size() < atLeast && underWay > 0) {
        moved.await();
      }
      List<T> taken = List.copyOf(brought);
      brought.clear();
      return taken;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for calls", e);
    } finally {
      lock.unlock();
    }
  }

  /** Throws what the first call threw that failed, if one did. */
  public void rethrow() {
    locked(
        () -> {
          switch (failure) {
            case null -> {}
            case RuntimeException thrown -> throw thrown;
            case Error thrown -> throw thrown;
            case Throwable thrown -> throw new IllegalStateException(thrown);
          }
        });
  }

  /** Begins no more calls, and returns when none is under way. */
  @Override
  public void close() {
    stop();
    lock.lock();
    try {
      while (underWay > 0) {
        moved.awaitUninterruptibly();
      }
    } finally {
      lock.unlock();
    }
  }

  private void begin(Runnable queueing) {
    if (!stopped) {
      queueing.run();
      begin();
    }
  }

  private void begin() {
    while (underWay < mostAtOnce && !asked.isEmpty()) {
      if (isOutOfTime.getAsBoolean()) {
        stopped = true;
        asked.clear();
        return;
      }
      Runnable call = asked.poll();
      underWay++;
      Parallel.start(() -> make(call));
    }
  }

  private void make(Runnable call) {
    try {
      call.run();
      end(null);
    } catch (RuntimeException | Error e) {
      end(e);
    }
  }

  private void end(Throwable thrown) {
    locked(
        () -> {
          underWay--;
          if (thrown != null) {
            failure = failure == null ? thrown : failure;
            stopped = true;
            asked.clear();
          }
          begin();
          moved.signalAll();
        });
  }

  private void locked(Runnable change) {
    lock.lock();
    try {
      change.run();
    } finally {
      lock.unlock();
    }
  }
}
