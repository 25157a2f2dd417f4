package io.backline.watchdog;

import io.backline.model.Meter;
import io.backline.model.Metric;
import io.backline.providers.Provider;
import io.backline.store.BudgetStore;
import java.time.Clock;

/** Tells how much is left of each provider's day, whether somebody calls it or not. */
final class BudgetGauge {
  private final BudgetStore budgets;
  private final Meter meter;
  private final Clock clock;

  BudgetGauge(BudgetStore budgets, Meter meter, Clock clock) {
    this.budgets = budgets;
    this.meter = meter;
    this.clock = clock;
  }

  void read() {
    for (Provider provider : Provider.values()) {
      double left = budgets.find(provider.label()).shareLeft(clock.instant());
      meter.add(Metric.BUDGET_LEFT, 100 * left, provider.label());
    }
  }
}
