package io.backline.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ScheduledFunctionTest {
  @Test
  void a_function_gets_its_schedules_input_or_what_the_scheduler_sends_without_one(
      @TempDir Path directory) throws Exception {
    SmallSystem small = SmallSystem.in(directory);
    List<String> events;
    try (LocalSystem _ = LocalSystem.start(small.options())) {
      events = Stream.of(next(small), next(small)).sorted().toList();
      assertThat(small.schedules()).isEmpty();
    }
    assertThat(events.getFirst())
        .contains(
            "detail={}",
            "detail-type=Scheduled Event",
            "source=aws.scheduler",
            "resources=[arn:aws:scheduler:us-east-1:000000000000:schedule/default/TimerFunctionPlain]");
    assertThat(events.getLast()).isEqualTo("{what=rows}");
  }

  private static String next(SmallSystem small) throws InterruptedException {
    return small.schedules().poll(SmallSystem.PATIENCE.toSeconds(), TimeUnit.SECONDS);
  }
}
