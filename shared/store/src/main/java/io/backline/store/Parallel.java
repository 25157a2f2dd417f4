package io.backline.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/** Blocking work side by side, on virtual threads. */
public final class Parallel {
  private static final ScopedValue<Boolean> IN_TURN = ScopedValue.newInstance();

  private Parallel() {}

  /**
   * Within this work nothing goes side by side: what would get a thread of its own is done where it
   * begins. So a simulation repeats itself.
   */
  public static void inTurn(Runnable work) {
    ScopedValue.where(IN_TURN, true).run(work);
  }

  /** Does the work on a thread of its own. */
  public static void start(Runnable work) {
    if (IN_TURN.isBound()) {
      work.run();
    } else {
      Thread.startVirtualThread(work);
    }
  }

  /**
   * The results in the order of the inputs, once all are there.
   *
   * @param atOnce how many may be under way at a time
   * @throws RuntimeException the first failure in the order of the inputs, after all have ended
   */
  public static <I, O> List<O> map(Collection<I> inputs, int atOnce, Function<I, O> work) {
    if (IN_TURN.isBound()) {
      List<Future<O>> done = inputs.stream().map(input -> begin(() -> work.apply(input))).toList();
      return done.stream().map(Parallel::join).toList();
    }
    Semaphore places = new Semaphore(atOnce);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<O>> futures = new ArrayList<>();
      for (I input : inputs) {
        futures.add(threads.submit(within(places, () -> work.apply(input))));
      }
      List<O> results = new ArrayList<>();
      for (Future<O> future : futures) {
        results.add(join(future));
      }
      return results;
    }
  }

  /** Begins work on a thread of its own; {@link #join} gives what comes of it. */
  public static <O> Future<O> begin(Callable<O> work) {
    FutureTask<O> task = new FutureTask<>(work);
    start(task);
    return task;
  }

  private static <O> Callable<O> within(Semaphore places, Callable<O> work) {
    return () -> {
      places.acquire();
      try {
        return work.call();
      } finally {
        places.release();
      }
    };
  }

  /**
   * The result, once it is there.
   *
   * @throws RuntimeException what the work threw
   */
  public static <O> O join(Future<O> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for parallel work", e);
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case RuntimeException failure -> throw failure;
        case Error failure -> throw failure;
        case Throwable failure -> throw new IllegalStateException(failure);
      }
    }
  }
}
