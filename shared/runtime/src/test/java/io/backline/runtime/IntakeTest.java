package io.backline.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
final class IntakeTest {

  @Test
  void everything_that_calls_and_their_followers_bring_is_taken_once() {
    try (Intake<Integer> intake = new Intake<>(3, () -> false)) {
      for (int i = 0; i < 20; i++) {
        int number = i;
        intake.ask(
            () -> {
              intake.bring(number);
              intake.ask(() -> intake.bring(100 + number));
            });
      }
      List<Integer> all = new ArrayList<>();
      for (List<Integer> some = intake.take(4); !some.isEmpty(); some = intake.take(4)) {
        all.addAll(some);
      }
      assertThat(all).hasSize(40).doesNotHaveDuplicates().contains(0, 19, 100, 119);
      assertThatCode(intake::rethrow).doesNotThrowAnyException();
    }
  }

  @Test
  void no_more_calls_than_allowed_are_under_way() {
    CountDownLatch bothBegan = new CountDownLatch(2);
    AtomicInteger now = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    try (Intake<Integer> intake = new Intake<>(2, () -> false)) {
      for (int i = 0; i < 50; i++) {
        intake.ask(
            () -> {
              most.accumulateAndGet(now.incrementAndGet(), Math::max);
              bothBegan.countDown();
              await(bothBegan);
              now.decrementAndGet();
            });
      }
      assertThat(intake.take(1)).isEmpty();
    }
    assertThat(most).hasValue(2);
  }

  @Test
  void calls_begin_in_the_order_in_which_they_were_asked_for() {
    List<Integer> begun = new ArrayList<>();
    try (Intake<Integer> intake = new Intake<>(1, () -> false)) {
      for (int i = 0; i < 10; i++) {
        int number = i;
        intake.ask(() -> begun.add(number));
      }
      assertThat(intake.take(1)).isEmpty();
    }
    assertThat(begun).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
  }

  @Test
  void what_completes_something_goes_before_what_begins_something() {
    List<String> begun = new ArrayList<>();
    try (Intake<Integer> intake = new Intake<>(1, () -> false)) {
      intake.ask(
          () -> {
            begun.add("first");
            intake.askFirst(() -> begun.add("the first's rest"));
          });
      intake.ask(() -> begun.add("second"));
      assertThat(intake.take(1)).isEmpty();
    }
    assertThat(begun).containsExactly("first", "the first's rest", "second");
  }

  @Test
  void a_call_that_fails_ends_the_asking_and_loses_nothing_that_is_under_way() {
    CompletableFuture<Thread> failing = new CompletableFuture<>();
    AtomicInteger begunLater = new AtomicInteger();
    try (Intake<String> intake = new Intake<>(2, () -> false)) {
      intake.ask(
          () -> {
            // Not before its failure is noted, which is the last that it does.
            join(failing);
            intake.bring("slow");
          });
      intake.ask(
          () -> {
            failing.complete(Thread.currentThread());
            throw new IllegalStateException("no answer");
          });
      intake.ask(begunLater::incrementAndGet);
      assertThat(intake.take(1)).containsExactly("slow");
      assertThat(intake.take(1)).isEmpty();
      assertThatThrownBy(intake::rethrow).hasMessage("no answer");
      assertThat(begunLater).hasValue(0);
    }
  }

  @Test
  void an_error_in_a_call_is_not_taken_for_its_end() {
    try (Intake<String> intake = new Intake<>(1, () -> false)) {
      intake.ask(
          () -> {
            throw new StackOverflowError("deep");
          });
      assertThat(intake.take(1)).isEmpty();
      assertThatThrownBy(intake::rethrow).isInstanceOf(StackOverflowError.class);
    }
  }

  @Test
  void nothing_is_begun_once_there_is_no_more_time() {
    AtomicInteger begun = new AtomicInteger();
    try (Intake<String> intake = new Intake<>(1, () -> begun.get() == 2)) {
      for (int i = 0; i < 5; i++) {
        intake.ask(begun::incrementAndGet);
      }
      assertThat(intake.take(1)).isEmpty();
    }
    assertThat(begun).hasValue(2);
  }

  @Test
  void what_was_stopped_begins_nothing_and_ends() {
    AtomicInteger begun = new AtomicInteger();
    try (Intake<String> intake = new Intake<>(1, () -> false)) {
      intake.stop();
      intake.ask(begun::incrementAndGet);
      assertThat(intake.take(1)).isEmpty();
    }
    assertThat(begun).hasValue(0);
  }

  private static void join(CompletableFuture<Thread> thread) {
    try {
      thread.join().join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
