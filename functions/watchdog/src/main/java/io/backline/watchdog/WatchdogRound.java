package io.backline.watchdog;

import io.backline.model.Meter;
import io.backline.model.Metric;
import io.backline.runtime.Deadline;
import java.util.Map;

/** One round of the watchdog, and what is measured of it. */
final class WatchdogRound {
  private static final String JOB = "watchdog";

  private final Watchdog watchdog;
  private final BudgetGauge budgets;
  private final Meter meter;

  WatchdogRound(Watchdog watchdog, BudgetGauge budgets, Meter meter) {
    this.watchdog = watchdog;
    this.budgets = budgets;
    this.meter = meter;
  }

  /** How many imports were found how. */
  Map<String, Integer> run(Deadline deadline) {
    try {
      Map<String, Integer> found = watchdog.look(deadline);
      found.forEach((finding, number) -> meter.add(Metric.STALLED_IMPORTS, number, finding));
      budgets.read();
      meter.count(Metric.SCHEDULED_RUNS, JOB);
      return found;
    } finally {
      meter.flush();
    }
  }
}
