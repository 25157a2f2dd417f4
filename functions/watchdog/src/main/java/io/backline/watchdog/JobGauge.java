package io.backline.watchdog;

import io.backline.model.CronJob;
import io.backline.model.JobHealth;
import io.backline.model.Meter;
import io.backline.model.Metric;
import io.backline.runtime.JobsHealth;
import java.util.List;

/** Tells which rules the scheduled jobs break, as long as they do. */
final class JobGauge {
  private final JobsHealth jobs;
  private final Meter meter;

  JobGauge(JobsHealth jobs, Meter meter) {
    this.jobs = jobs;
    this.meter = meter;
  }

  void read() {
    jobs.look(List.of(CronJob.values())).forEach(this::tell);
  }

  private void tell(JobHealth health) {
    health
        .broken()
        .forEach(
            one ->
                meter.count(Metric.BROKEN_RULES, health.job().toString(), one.rule().toString()));
  }
}
