package io.backline.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class BackoffTest {
  private final Backoff backoff = new Backoff(new Random(1));

  @Test
  void every_wait_from_a_second_to_the_longest_comes_up_and_no_other() {
    for (int failures = 1; failures <= 4; failures++) {
      assertThat(waits(failures))
          .containsExactlyElementsOf(
              LongStream.rangeClosed(1, 2L << (2 * (failures - 1)))
                  .mapToObj(Duration::ofSeconds)
                  .toList());
    }
  }

  private List<Duration> waits(int failures) {
    return IntStream.range(0, 2_000)
        .mapToObj(_ -> backoff.after(failures))
        .distinct()
        .sorted()
        .toList();
  }
}
