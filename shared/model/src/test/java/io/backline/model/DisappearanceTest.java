package io.backline.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DisappearanceTest {
  private static final Instant NOW = Instant.parse("2027-03-01T12:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "0, 0, false",
    "3, 3, false",
    "4, 4, true",
    "8, 4, false",
    "7, 4, true",
    "100, 50, false",
    "100, 51, true",
    "1000, 0, false"
  })
  void more_than_half_and_more_than_a_handful_is_doubted(
      int expected, int missed, boolean doubtful) {
    assertThat(new Disappearance(expected, missed).isDoubtful(null, NOW)).isEqualTo(doubtful);
  }

  @Test
  void what_stays_away_for_a_week_is_believed() {
    Disappearance all = new Disappearance(100, 100);
    Instant since = NOW.minus(Duration.ofDays(7));
    assertThat(all.isDoubtful(since.plusMillis(1), NOW)).isTrue();
    assertThat(all.isDoubtful(since, NOW)).isFalse();
  }

  @Test
  void an_event_is_expected_while_it_is_surely_to_come() {
    Listings event = Listings.event("e1", "Quillon Harbour");
    LocalDate day = event.day();
    assertThat(event.listed().isExpected(day.minusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC)))
        .isTrue();
    assertThat(event.listed().isExpected(day.atStartOfDay().toInstant(ZoneOffset.UTC))).isFalse();
    assertThat(event.undated().listed().isExpected(NOW)).isTrue();
    assertThat(event.undated().listed().withdrawn(NOW).isExpected(NOW)).isFalse();
  }
}
