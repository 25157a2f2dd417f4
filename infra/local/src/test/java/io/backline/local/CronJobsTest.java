package io.backline.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.backline.model.CronJob;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** When jobs are due, beside when their expressions fire. */
final class CronJobsTest {

  @ParameterizedTest
  @EnumSource(CronJob.class)
  void a_job_is_due_whenever_its_expression_fires(CronJob job) {
    Schedule schedule = Schedule.parse(job.timetable().expression(), ZoneOffset.UTC);
    assertThat(schedule.firesAtOnce()).isFalse();
    Instant time = Instant.parse("2026-11-21T14:03:20Z");
    for (int i = 0; i < 60; i++) {
      Instant next = job.timetable().next(time);
      assertThat(schedule.next(time)).contains(next);
      time = next;
    }
  }
}
