package io.backline.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ScheduleTest {
  /** A Saturday. */
  private static final Instant NOW = Instant.parse("2026-11-21T14:03:20Z");

  @ParameterizedTest
  @CsvSource({
    "rate(5 minutes), 2026-11-21T14:08:20Z",
    "rate(1 hour), 2026-11-21T15:03:20Z",
    "rate(2 days), 2026-11-23T14:03:20Z",
    "cron(0/5 * * * ? *), 2026-11-21T14:05:00Z",
    "cron(30 3 * * ? *), 2026-11-22T03:30:00Z",
    "cron(0 8 ? * MON-FRI *), 2026-11-23T08:00:00Z",
    "cron(0 8 ? * 1 *), 2026-11-22T08:00:00Z",
    "cron(0 0 1 * ? *), 2026-12-01T00:00:00Z",
    "cron(0 0 L * ? *), 2026-11-30T00:00:00Z",
    "cron(0 9 ? * 2#1 *), 2026-12-07T09:00:00Z",
    "cron(0 0 1 1 ? 2030), 2030-01-01T00:00:00Z"
  })
  void an_expression_fires_when_the_scheduler_would(String expression, Instant next) {
    assertThat(Schedule.parse(expression, ZoneOffset.UTC).next(NOW)).contains(next);
  }

  @Test
  void a_time_of_day_is_meant_in_the_schedules_own_zone() {
    assertThat(Schedule.parse("cron(0 8 * * ? *)", ZoneId.of("Europe/Berlin")).next(NOW))
        .contains(Instant.parse("2026-11-22T07:00:00Z"));
  }

  @Test
  void a_time_that_is_over_does_not_come_again() {
    assertThat(Schedule.parse("cron(0 0 1 1 ? 2020)", ZoneOffset.UTC).next(NOW)).isEmpty();
  }

  @Test
  void a_rate_begins_at_once_and_a_time_of_day_waits_for_it() {
    assertThat(Schedule.parse("rate(5 minutes)", ZoneOffset.UTC).firesAtOnce()).isTrue();
    assertThat(Schedule.parse("cron(0 8 * * ? *)", ZoneOffset.UTC).firesAtOnce()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "every day",
        "at(2026-11-21T14:00:00)",
        "rate(0 minutes)",
        "rate(5 seconds)",
        "cron(0 8 * * * *)",
        "cron(61 8 * * ? *)",
        "cron(0 8 * *)"
      })
  void what_the_scheduler_would_not_take_is_an_error(String expression) {
    assertThatThrownBy(() -> Schedule.parse(expression, ZoneOffset.UTC))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
