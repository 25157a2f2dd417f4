package io.backline.providers.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class FlightsTest {
  private static final Answer ANSWER =
      new Answer(200, Map.of(), MissingNode.getInstance(), "the answer");

  private final Flights flights = new Flights();
  private final CountDownLatch landed = new CountDownLatch(1);
  private final AtomicInteger made = new AtomicInteger();

  @Test
  void identical_calls_under_way_at_a_time_are_one_and_all_get_its_answer() throws Exception {
    FutureTask<Answer> first = begin("GET /a");
    FutureTask<Answer> second = begin("GET /a");
    landed.countDown();
    assertThat(first.get()).isSameAs(second.get());
    assertThat(made).hasValue(1);
  }

  @Test
  void different_calls_do_not_wait_for_each_other() throws Exception {
    FutureTask<Answer> first = begin("GET /a");
    assertThat(flights.join("GET /b", () -> ANSWER)).isSameAs(ANSWER);
    landed.countDown();
    first.get();
  }

  @Test
  void a_call_after_the_answer_is_a_new_one() throws IOException {
    landed.countDown();
    flights.join("GET /a", this::land);
    flights.join("GET /a", this::land);
    assertThat(made).hasValue(2);
  }

  @Test
  void a_failure_reaches_all_and_the_next_call_is_made() throws Exception {
    assertThatThrownBy(
            () ->
                flights.join(
                    "GET /a",
                    () -> {
                      throw new IOException("lost");
                    }))
        .hasMessage("lost");
    landed.countDown();
    assertThat(flights.join("GET /a", this::land)).isSameAs(ANSWER);
  }

  @Test
  void an_error_reaches_all_who_wait_for_the_same_answer() throws Exception {
    FutureTask<Answer> first = begin("GET /a", this::crash);
    FutureTask<Answer> second = begin("GET /a", this::crash);
    landed.countDown();
    assertThatThrownBy(() -> first.get(20, TimeUnit.SECONDS)).hasRootCauseMessage("out of stack");
    assertThatThrownBy(() -> second.get(20, TimeUnit.SECONDS)).hasRootCauseMessage("out of stack");
    assertThat(made).hasValue(1);
  }

  /** A call by another thread that is under way, or waits for one that is. */
  private FutureTask<Answer> begin(String name) {
    return begin(name, this::land);
  }

  private FutureTask<Answer> begin(String name, Flights.Call call) {
    FutureTask<Answer> task = new FutureTask<>(() -> flights.join(name, call));
    Thread thread = Thread.ofVirtual().start(task);
    while (thread.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
    return task;
  }

  private Answer land() {
    made.incrementAndGet();
    try {
      landed.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return ANSWER;
  }

  private Answer crash() {
    land();
    throw new StackOverflowError("out of stack");
  }
}
