package io.backline.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.backline.model.Job;
import io.backline.model.Phase;
import io.backline.model.PhaseName;
import io.backline.testkit.DynamoDbLocal;
import io.backline.testkit.TestTables;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(DynamoDbLocal.class)
final class PhaseDriverTest {
  private final PhaseDriver driver;
  private final Job job;

  PhaseDriverTest(TestTables tables) {
    driver = new PhaseDriver(tables);
    job = driver.start("K" + UUID.randomUUID());
  }

  @Test
  void a_phase_may_write_before_it_settles() {
    Job after =
        driver.run(
            job,
            PhaseName.SHOWS,
            _ -> {
              write();
              return new PhaseResult.Done();
            });
    assertThat(after.phases().shows().state().isSettled()).isTrue();
  }

  @Test
  void a_phase_that_writes_behind_its_end_is_found_out() {
    PhaseWork tooLate =
        _ -> {
          driver.jobs().change(job.artistId(), job.jobId(), PhaseName.SHOWS, Phase::completed);
          write();
          return new PhaseResult.Done();
        };
    assertThatThrownBy(() -> driver.run(job, PhaseName.SHOWS, tooLate))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("behind the job's last revision");
  }

  private void write() {
    driver
        .library()
        .artists()
        .putShell(job.tmAttractionId(), job.artistId(), "Band", driver.clock().instant());
  }
}
