package io.backline.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ImportUseTest {
  private static final ImportUse FIRST =
      ImportUse.of(
          Map.of("spotify", 3, "ticketmaster", 1),
          new RunUse(Duration.ofSeconds(2), 120, 1_024, 0));
  private static final ImportUse SECOND =
      ImportUse.of(Map.of("spotify", 2), new RunUse(Duration.ofSeconds(1), 90, 1_024, 1));

  @Test
  void what_runs_took_adds_up_and_of_memory_the_most_counts() {
    ImportUse both = FIRST.plus(SECOND);
    assertThat(both.calls()).containsOnly(Map.entry("spotify", 5), Map.entry("ticketmaster", 1));
    assertThat(both.workedMillis()).isEqualTo(3_000);
    assertThat(both.memoryMb()).isEqualTo(120);
    assertThat(both.dollars()).isEqualTo(FIRST.dollars() + SECOND.dollars());
    assertThat(both.retries()).isEqualTo(1);
    assertThat(ImportUse.NONE.plus(FIRST)).isEqualTo(FIRST);
  }

  @Test
  void what_was_told_before_is_not_told_again() {
    ImportUse rest = FIRST.plus(SECOND).since(FIRST);
    assertThat(rest.calls()).isEqualTo(SECOND.calls());
    assertThat(rest.workedMillis()).isEqualTo(1_000);
    assertThat(rest.retries()).isEqualTo(1);
  }
}
