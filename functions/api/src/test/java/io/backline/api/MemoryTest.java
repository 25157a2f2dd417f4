package io.backline.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.backline.store.Parallel;
import io.backline.testkit.HandClock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class MemoryTest {
  private final HandClock clock = new HandClock(Instant.parse("2026-11-21T14:00:00Z"));
  private final Memory<String, Text> memory = new Memory<>(1_000, clock);

  private record Text(String text, Instant until, int bytes) implements Memory.Entry {}

  @Test
  void what_is_kept_is_found_until_its_time() {
    memory.keep("short", text("a", 10));
    memory.keep("long", text("b", 20));
    clock.advance(Duration.ofSeconds(10).minusMillis(1));
    assertThat(memory.find("short")).isPresent();
    clock.advance(Duration.ofMillis(1));
    assertThat(memory.find("short")).isEmpty();
    assertThat(memory.find("long")).isPresent();
  }

  @Test
  void what_is_kept_later_takes_the_place_and_its_own_time() {
    memory.keep("key", text("a", 10));
    clock.advance(Duration.ofSeconds(9));
    memory.keep("key", text("b", 10));
    clock.advance(Duration.ofSeconds(9));
    assertThat(memory.find("key")).map(Text::text).contains("b");
  }

  @Test
  void no_more_is_kept_than_so_many_bytes() {
    IntStream.range(0, 100).forEach(i -> memory.keep("key " + i, sized(100)));
    long found = IntStream.range(0, 100).filter(i -> memory.find("key " + i).isPresent()).count();
    assertThat(found).isBetween(1L, 10L);
  }

  @Test
  void what_is_larger_than_all_is_not_kept() {
    memory.keep("key", sized(1_001));
    assertThat(memory.find("key")).isEmpty();
  }

  @Test
  void those_who_ask_at_once_share_what_is_loaded() throws Exception {
    AtomicInteger loads = new AtomicInteger();
    CountDownLatch asked = new CountDownLatch(8);
    Parallel.map(
        IntStream.range(0, 8).boxed().toList(),
        8,
        _ -> {
          asked.countDown();
          return memory.get(
              "key",
              _ -> {
                loads.incrementAndGet();
                await(asked);
                return text("a", 10);
              });
        });
    assertThat(loads).hasValue(1);
  }

  @Test
  void what_could_not_be_loaded_is_loaded_again() {
    assertThatThrownBy(
            () ->
                memory.get(
                    "key",
                    _ -> {
                      throw new IllegalStateException("down");
                    }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("down");
    assertThat(memory.get("key", _ -> text("up", 10)).text()).isEqualTo("up");
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private Text text(String text, int seconds) {
    return new Text(text, clock.instant().plusSeconds(seconds), 1);
  }

  private Text sized(int bytes) {
    return new Text("", clock.instant().plusSeconds(60), bytes);
  }
}
