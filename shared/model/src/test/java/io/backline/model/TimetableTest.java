package io.backline.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TimetableTest {

  /** 2026-11-21 is a Saturday. */
  @ParameterizedTest
  @CsvSource({
    "update-active-artists, 2026-11-21T14:03:20Z, 2026-11-21T18:20:00Z",
    "trending-artist-sync, 2026-11-21T14:03:20Z, 2026-11-22T02:00:00Z",
    "complete-catalog-sync, 2026-11-21T14:03:20Z, 2026-11-22T03:00:00Z",
    "complete-catalog-sync, 2026-11-22T03:00:00Z, 2026-11-29T03:00:00Z",
    "calculate-trending, 2026-11-21T14:05:00Z, 2026-11-21T15:05:00Z",
    "calculate-trending, 2026-11-21T14:04:59.999Z, 2026-11-21T14:05:00Z",
    "sync-upcoming-shows, 2026-11-21T04:29:00Z, 2026-11-21T04:30:00Z",
    "import-popular-artists, 2026-11-21T14:03:20Z, 2026-11-23T05:00:00Z"
  })
  void a_job_is_due_next_when_its_schedule_says(String name, Instant now, Instant next) {
    CronJob job = CronJob.named(name).orElseThrow();
    assertThat(job.timetable().next(now)).isEqualTo(next);
  }

  @ParameterizedTest
  @CsvSource({
    "calculate-trending, PT15M",
    "update-active-artists, PT1H30M",
    "trending-artist-sync, PT6H",
    "complete-catalog-sync, PT6H"
  })
  void a_run_may_be_late_by_a_quarter_of_a_turn_within_bounds(String name, Duration grace) {
    assertThat(CronJob.named(name).orElseThrow().grace()).isEqualTo(grace);
  }

  @Test
  void nothing_else_is_a_job() {
    assertThat(CronJob.named("UPDATE_ACTIVE_ARTISTS")).isEmpty();
  }
}
