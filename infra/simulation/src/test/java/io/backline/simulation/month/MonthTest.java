package io.backline.simulation.month;

import static org.assertj.core.api.Assertions.assertThat;

import io.backline.model.CallLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A month of 2,000 artists. */
final class MonthTest {

  @Test
  void with_budgets_that_bear_it_everybody_is_imported_in_time() {
    CallLimits plenty = new CallLimits(5, Duration.ofSeconds(1), 50_000);
    MonthResult result = new Month(new Scenario("plenty", plenty, plenty, 12, 1), 7).run();
    assertThat(result.isEverybodyFresh()).isTrue();
    assertWithinBudgets(result);
  }

  @Test
  void on_default_quotas_who_is_late_is_so_because_a_budget_forbids_it() {
    MonthResult result = new Month(Scenario.DEFAULT_QUOTAS, 7).run();
    assertThat(result.isEverybodyFresh()).isFalse();
    assertThat(result.forbidding()).containsOnlyKeys("Spotify");
    assertThat(result.paces().values())
        .extracting(MonthResult.Timeliness::unexplained)
        .containsOnly(0);
    // The budget that forbids is the one that was used up, but for what fans are left.
    assertThat(result.spending())
        .filteredOn(one -> one.provider().equals("Spotify"))
        .allSatisfy(one -> assertThat(one.calls()).isGreaterThan(30 * one.perDay() * 65 / 100));
    assertThat(result.paces().get(Pace.QUIET).imports()).isPositive();
    assertWithinBudgets(result);
  }

  @Test
  void the_page_is_what_was_written_last() throws IOException {
    Path page = Path.of(System.getProperty("backline.root"), "docs/freshness.md");
    assertThat(MonthPage.page()).isEqualTo(Files.readString(page));
  }

  private static void assertWithinBudgets(MonthResult result) {
    assertThat(result.spending())
        .hasSize(2)
        .allSatisfy(one -> assertThat(one.mostIn24Hours()).isBetween(1, one.perDay()));
  }
}
