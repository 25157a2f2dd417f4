package io.backline.api;

import io.backline.model.CronJob;
import io.backline.model.Health;
import io.backline.model.JobHealth;
import io.backline.providers.Provider;
import io.backline.runtime.JobsHealth;
import io.backline.runtime.LongestRuns;
import io.backline.store.BudgetStore;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** Looks at how the scheduled jobs do. */
final class CronHealth {
  private final JobsHealth jobs;
  private final BudgetStore budgets;
  private final CacheCounts caches;
  private final LongestRuns longest;
  private final Clock clock;

  CronHealth(
      JobsHealth jobs, BudgetStore budgets, CacheCounts caches, LongestRuns longest, Clock clock) {
    this.jobs = jobs;
    this.budgets = budgets;
    this.caches = caches;
    this.longest = longest;
    this.clock = clock;
  }

  HealthView look(List<CronJob> wanted, boolean withMetrics, boolean withReport) {
    Instant now = clock.instant();
    List<JobHealth> health = jobs.look(wanted);
    return new HealthView(
        health.stream().map(JobHealth::verdict).reduce(Health.HEALTHY, Health::and),
        now,
        health.stream()
            .map(one -> HealthView.Job.of(one, longest.of(one.job()).toSeconds(), withMetrics))
            .toList(),
        withMetrics ? metrics(now) : null,
        withReport ? HealthView.report(health) : null);
  }

  private HealthView.Metrics metrics(Instant now) {
    List<HealthView.Budget> used =
        Arrays.stream(Provider.values())
            .map(provider -> HealthView.Budget.of(budgets.find(provider.label()), now))
            .toList();
    return new HealthView.Metrics(used, caches.view());
  }
}
