package io.backline.watchdog;

import io.backline.model.Meter;
import io.backline.model.Metric;
import io.backline.runtime.Deadline;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One round of the watchdog, and what is measured of it. */
final class WatchdogRound {
  private static final Logger LOG = LoggerFactory.getLogger(WatchdogRound.class);
  private static final String JOB = "watchdog";

  private final Watchdog watchdog;
  private final BudgetGauge budgets;
  private final JobGauge jobs;
  private final Meter meter;

  WatchdogRound(Watchdog watchdog, BudgetGauge budgets, JobGauge jobs, Meter meter) {
    this.watchdog = watchdog;
    this.budgets = budgets;
    this.jobs = jobs;
    this.meter = meter;
  }

  /** How many imports were found how. */
  Map<String, Integer> run(Deadline deadline) {
    try {
      Map<String, Integer> found = watchdog.look(deadline);
      found.forEach((finding, number) -> meter.add(Metric.STALLED_IMPORTS, number, finding));
      budgets.read();
      readJobs();
      meter.count(Metric.SCHEDULED_RUNS, JOB);
      return found;
    } finally {
      meter.flush();
    }
  }

  /** Imports come first: they are looked after whether this succeeds or not. */
  private void readJobs() {
    try {
      jobs.read();
    } catch (RuntimeException e) {
      LOG.error("the scheduled jobs could not be judged", e);
      meter.count(Metric.FAILED_RUNS);
    }
  }
}
