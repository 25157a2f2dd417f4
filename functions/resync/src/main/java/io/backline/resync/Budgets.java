package io.backline.resync;

import io.backline.model.Allowance;
import io.backline.model.ImportCost;
import java.util.List;

/** What the providers' budgets bear. */
@FunctionalInterface
interface Budgets {
  /** The allowance of each provider for imports that cost as much. */
  List<Allowance> allowances(ImportCost cost);
}
