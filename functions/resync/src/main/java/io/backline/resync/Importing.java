package io.backline.resync;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;

import io.backline.model.ImportCost;
import io.backline.model.ImportPart;
import io.backline.model.ImportPlan;
import io.backline.model.RunSlice;
import io.backline.model.RunTally;
import io.backline.model.ScheduledRun;
import io.backline.model.Wish;
import io.backline.store.Parallel;
import io.backline.store.RunList;
import io.backline.store.RunStore;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What most jobs end in: a plan that the budgets bear, then the imports that it names, some a
 * slice. An import that was begun by a slice that did not come to its end is joined by its next
 * try, or left as it is where it has ended.
 */
final class Importing {
  private static final Logger LOG = LoggerFactory.getLogger(Importing.class);

  static final int SLICE = 50;

  private static final int AT_ONCE = 10;
  private static final String STEP = "imports:";

  private final RunStore runs;
  private final Imports imports;
  private final Budgets budgets;

  Importing(RunStore runs, Imports imports, Budgets budgets) {
    this.runs = runs;
    this.imports = imports;
    this.budgets = budgets;
  }

  /**
   * Plans the imports.
   *
   * @param limit how many at most
   * @param every from one run of this kind to the next that takes of the same budgets
   * @param found what was found out on the way
   */
  RunSlice plan(
      ScheduledRun run,
      List<Wish> wishes,
      ImportCost cost,
      int limit,
      Duration every,
      Map<String, Integer> found) {
    ImportPlan first = ImportPlan.of(wishes, budgets.allowances(cost), limit, every);
    ImportPlan plan = first.choosing(runs.keep(run.id(), RunList.PLAN, first.chosen()));
    RunTally tally =
        RunTally.of(0, found).planned(run.stepsDone() + plan.chosen().size(), plan.inWords());
    return plan.chosen().isEmpty()
        ? new RunSlice.Completed(tally)
        : new RunSlice.More(tally, STEP + 0);
  }

  /** Whether the run is at its imports. */
  static boolean isDue(ScheduledRun run) {
    return run.cursor() != null && run.cursor().startsWith(STEP);
  }

  /** Begins the next of the imports that were planned. */
  RunSlice next(ScheduledRun run, boolean force, Set<ImportPart> parts) {
    List<String> plan = runs.kept(run.id(), RunList.PLAN);
    int from = Integer.parseInt(run.cursor().substring(STEP.length()));
    int to = Math.min(plan.size(), from + SLICE);
    List<Begun> begun =
        Parallel.map(plan.subList(from, to), AT_ONCE, id -> begin(run, id, force, parts));
    // Of so few, all may be such as cannot be begun by anybody.
    if (begun.size() >= AT_ONCE && begun.stream().allMatch(one -> one == Begun.FAILED)) {
      throw new IllegalStateException("none of the imports could be begun");
    }
    RunTally tally = RunTally.of(to - from, counts(begun));
    return to < plan.size() ? new RunSlice.More(tally, STEP + to) : new RunSlice.Completed(tally);
  }

  private Begun begin(ScheduledRun run, String attractionId, boolean force, Set<ImportPart> parts) {
    try {
      return imports.begin(attractionId, force, parts, run.startedAt());
    } catch (RuntimeException e) {
      // The others are not to wait for it.
      LOG.error("the import of {} could not be begun", attractionId, e);
      return Begun.FAILED;
    }
  }

  private static Map<String, Integer> counts(List<Begun> begun) {
    return begun.stream().collect(groupingBy(Begun::toString, summingInt(_ -> 1)));
  }
}
