package io.backline.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ReleaseDayTest {
  @ParameterizedTest
  @CsvSource({"2026-01-15, 2026-01-15", "2024-02, 2024-02-29", "2026, 2026-12-31"})
  void a_year_or_a_month_counts_from_its_last_day(String date, LocalDate day) {
    assertThat(ReleaseDay.latest(date)).contains(day);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {"", "2026-2", "2026-00-00", "2026-02-30", "2026-13", "unknown", "20260115"})
  void what_is_no_date_is_not_known(String date) {
    assertThat(ReleaseDay.latest(date)).isEmpty();
  }
}
