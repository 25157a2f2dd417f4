package io.backline.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.backline.testkit.HandClock;
import io.backline.testkit.TestContext;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class DeadlineTest {

  @Test
  void it_is_near_once_only_the_margin_is_left() {
    HandClock clock = new HandClock(Instant.EPOCH);
    Deadline deadline = Deadline.of(new TestContext(Duration.ofSeconds(60)), clock);
    clock.advance(Duration.ofSeconds(60).minus(Deadline.MARGIN).minusMillis(1));
    assertThat(deadline.isNear()).isFalse();
    clock.advance(Duration.ofMillis(1));
    assertThat(deadline.isNear()).isTrue();
  }
}
