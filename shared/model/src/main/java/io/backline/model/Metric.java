package io.backline.model;

import java.util.List;

/**
 * What is measured. Dimensions have few values: never an artist or a job, because each value is a
 * metric that is paid for.
 */
public enum Metric {
  /** What runs of phases came to, those included that were dropped. */
  PHASE_RUNS("PhaseRuns", Unit.COUNT, "Phase", "Outcome"),
  /** How long a run of a phase took, from its message to its end. */
  PHASE_DURATION("PhaseDuration", Unit.MILLISECONDS, "Phase"),
  /**
   * Runs that answered and failed all the same, by function: messages or records that come back,
   * requests that got a 500.
   */
  FAILED_RUNS("FailedRuns", Unit.COUNT, Metric.FUNCTION),
  /** Calls to a provider, and those that were not let out. */
  PROVIDER_CALLS("ProviderCalls", Unit.COUNT, "Provider", "Outcome"),
  /** Calls that were made once more within a run. */
  PROVIDER_RETRIES("ProviderRetries", Unit.COUNT, "Provider"),
  /** What is left of a provider's day. */
  BUDGET_LEFT("BudgetLeft", Unit.PERCENT, "Provider"),
  /** Messages that came to nothing: of phases, and as {@code runs} of scheduled runs. */
  DEAD_LETTERS("DeadLetters", Unit.COUNT, "Phase"),
  /** Imports that the watchdog found standing still. */
  STALLED_IMPORTS("StalledImports", Unit.COUNT, "Finding"),
  /** Runs by schedule that began, and rounds of the watchdog that ended: none is an alarm. */
  SCHEDULED_RUNS("ScheduledRuns", Unit.COUNT, "Job"),
  /** Rules that scheduled jobs break, each told again and again as long as it is broken. */
  BROKEN_RULES("BrokenRules", Unit.COUNT, "Job", "Rule"),
  /** Answers that were looked for in a cache. */
  CACHE_LOOKUPS("CacheLookups", Unit.COUNT, "Cache", "Outcome");

  /** A dimension whose value the meter knows. */
  public static final String FUNCTION = "Function";

  /** What a figure is in. */
  public enum Unit {
    COUNT,
    MILLISECONDS,
    PERCENT
  }

  private final String label;
  private final Unit unit;

  @SuppressWarnings("ImmutableEnumChecker") // List.of
  private final List<String> dimensions;

  Metric(String label, Unit unit, String... dimensions) {
    this.label = label;
    this.unit = unit;
    this.dimensions = List.of(dimensions);
  }

  public Unit unit() {
    return unit;
  }

  /** The names of its dimensions, in the order in which their values are given. */
  public List<String> dimensions() {
    return dimensions;
  }

  /** The name in alarms and dashboards. */
  @Override
  public String toString() {
    return label;
  }
}
