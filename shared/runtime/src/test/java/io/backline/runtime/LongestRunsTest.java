package io.backline.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.backline.model.CronJob;
import io.backline.model.JobHealth;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LongestRunsTest {

  @Test
  void a_job_has_the_time_that_is_set_for_it_and_the_others_have_five_minutes() {
    LongestRuns longest = of("trending-artist-sync=60, complete-catalog-sync = 1800");
    assertThat(longest.of(CronJob.TRENDING_ARTIST_SYNC)).isEqualTo(Duration.ofMinutes(1));
    assertThat(longest.of(CronJob.COMPLETE_CATALOG_SYNC)).isEqualTo(Duration.ofMinutes(30));
    assertThat(longest.of(CronJob.CALCULATE_TRENDING)).isEqualTo(JobHealth.LONGEST_RUN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"coffee=5", "calculate-trending", "calculate-trending=0", "=5"})
  void a_time_for_no_job_is_refused(String text) {
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> of(text))
        .withMessageStartingWith("CRON_LONGEST_RUNS must be jobs");
  }

  private static LongestRuns of(String text) {
    return LongestRuns.of(Environment.load(Map.of("CRON_LONGEST_RUNS", text)));
  }
}
