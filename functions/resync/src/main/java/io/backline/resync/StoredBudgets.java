package io.backline.resync;

import io.backline.model.Allowance;
import io.backline.model.CallLimits;
import io.backline.model.ImportCost;
import io.backline.providers.Provider;
import io.backline.store.BudgetStore;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;

/**
 * The budgets in the status table. MusicBrainz sets no number a day, so that it forbids nothing.
 */
final class StoredBudgets implements Budgets {
  private final BudgetStore budgets;
  private final Supplier<CallLimits> ticketmaster;
  private final Supplier<CallLimits> spotify;
  private final Clock clock;

  /**
   * @param ticketmaster how often it may be called, asked for each time; and so the next
   */
  StoredBudgets(
      BudgetStore budgets,
      Supplier<CallLimits> ticketmaster,
      Supplier<CallLimits> spotify,
      Clock clock) {
    this.budgets = budgets;
    this.ticketmaster = ticketmaster;
    this.spotify = spotify;
    this.clock = clock;
  }

  @Override
  public List<Allowance> allowances(ImportCost cost) {
    return List.of(
        allowance(Provider.TICKETMASTER, ticketmaster.get(), cost.ticketmaster()),
        allowance(Provider.SPOTIFY, spotify.get(), cost.spotify()));
  }

  private Allowance allowance(Provider provider, CallLimits limits, double calls) {
    return Allowance.of(
        provider.displayName(), budgets.find(provider.label()), limits, calls, clock.instant());
  }
}
