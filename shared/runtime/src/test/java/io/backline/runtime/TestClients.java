package io.backline.runtime;

import io.backline.model.CallPriority;
import io.backline.providers.http.Budget;
import io.backline.providers.http.Pauses;
import io.backline.providers.spotify.AccessToken;
import io.backline.providers.spotify.BatchFinding;
import io.backline.providers.spotify.SharedAccess;
import io.backline.store.BudgetStore;
import io.backline.testkit.TestTables;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/**
 * Provider clients of a test alone: no quota but the one it sets, no token and no finding but their
 * own.
 */
public final class TestClients {
  private TestClients() {}

  /** Clients without a quota. */
  public static ProviderClients of(Map<String, String> variables) {
    return within((_, _) -> Optional.empty(), variables);
  }

  public static ProviderClients within(Budget budget, Map<String, String> variables) {
    return within(budget, variables, Clock.systemUTC());
  }

  /** Clients whose time is the clock's: when a provider asks to wait, that is until then. */
  public static ProviderClients within(Budget budget, Map<String, String> variables, Clock clock) {
    return ProviderClients.within(budget, _ -> new OwnAccess(), Environment.load(variables), clock);
  }

  /** Clients that share their quotas by the status table, in the clock's time. */
  public static ProviderClients sharing(
      TestTables tables, Map<String, String> variables, Clock clock) {
    BudgetStore budgets = new BudgetStore(tables.client(), tables.name("StatusTable"), clock);
    Budget budget = new LeasedBudget(budgets, CallPriority.INTERACTIVE, Pauses.sleeping(), clock);
    return within(budget, variables, clock);
  }

  private static final class OwnAccess implements SharedAccess {
    @Override
    public Optional<AccessToken> token() {
      return Optional.empty();
    }

    @Override
    public void keep(AccessToken token) {}

    @Override
    public BatchFinding batches() {
      return new BatchFinding.Unknown();
    }

    @Override
    public void keep(BatchFinding finding) {}
  }
}
