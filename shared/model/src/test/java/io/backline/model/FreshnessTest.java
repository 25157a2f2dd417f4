package io.backline.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FreshnessTest {
  private static final Instant NOW = Instant.parse("2026-11-21T14:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "2026-11-21, , 6",
    "2026-10-22, , 6",
    "2026-10-21, , 24",
    "2026-05-25, , 24",
    "2026-05-24, , 168",
    "2027-01-01, , 6",
    ", 2026-11-21, 6",
    ", 2026-12-05, 6",
    ", 2026-12-06, 24",
    ", 2027-05-20, 24",
    ", 2027-05-21, 168",
    "1971-01-01, 2026-12-05, 6",
    "2026-11-01, 2028-01-01, 6",
    ", , 168",
  })
  void the_more_goes_on_the_sooner_somebody_looks_again(
      LocalDate newestRelease, LocalDate nextShow, int hours) {
    Duration fresh = of(newestRelease, nextShow, "artist");
    assertThat(fresh).isBetween(Duration.ofMinutes(hours * 54L), Duration.ofMinutes(hours * 66L));
  }

  @Test
  void artists_that_were_imported_together_are_not_all_due_together() {
    assertThat(
            IntStream.range(0, 100)
                .mapToObj(artist -> of(null, null, "artist-" + artist))
                .distinct())
        .hasSizeGreaterThan(80);
  }

  private static Duration of(LocalDate newestRelease, LocalDate nextShow, String artistId) {
    return Duration.between(NOW, new Freshness(newestRelease, nextShow).until(artistId, NOW));
  }
}
