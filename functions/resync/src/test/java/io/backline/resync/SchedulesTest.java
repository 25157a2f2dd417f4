package io.backline.resync;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backline.model.CronJob;
import io.backline.runtime.Json;
import io.backline.runtime.RunOrders;
import io.backline.template.EventSource;
import io.backline.template.LambdaFunction;
import io.backline.template.Template;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The schedules in template.yaml. */
final class SchedulesTest {

  @Test
  void every_job_has_a_schedule_that_is_the_one_by_which_its_health_is_judged() throws IOException {
    Map<String, String> expected =
        Arrays.stream(CronJob.values())
            .collect(toMap(CronJob::toString, job -> job.timetable().expression()));
    Map<String, String> actual =
        schedules().stream()
            .collect(
                toMap(one -> input(one).get("job").asText(), EventSource.Schedule::expression));
    assertThat(actual).isEqualTo(expected);
  }

  @Test
  void every_schedule_is_meant_in_utc_and_has_settings_that_can_be() throws IOException {
    for (EventSource.Schedule schedule : schedules()) {
      assertThat(schedule.timezone()).isEqualTo("UTC");
      assertThat(schedule.enabled()).isTrue();
      ObjectNode settings = input(schedule);
      CronJob job = CronJob.named(settings.remove("job").asText()).orElseThrow();
      assertThat(RunOrders.read(job, settings).job()).isEqualTo(job);
    }
  }

  private static ObjectNode input(EventSource.Schedule schedule) {
    return (ObjectNode) Json.read(schedule.input().orElseThrow());
  }

  private static List<EventSource.Schedule> schedules() throws IOException {
    Path file = Path.of(System.getProperty("backline.root"), "template.yaml");
    LambdaFunction function =
        Template.read(file).functions().stream()
            .filter(one -> one.logicalId().equals("ScheduleFunction"))
            .findFirst()
            .orElseThrow();
    return function.sources(EventSource.Schedule.class);
  }
}
