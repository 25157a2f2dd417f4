package io.backline.model;

import java.util.Locale;

/** What a job is judged by. */
public enum HealthRule {
  /** More than a tenth of the runs failed. */
  ERROR_RATE(Health.DEGRADED),
  /** A run took, or takes, longer than it may. */
  SLOW_RUN(Health.DEGRADED),
  /** The last check of all artists left something undone. */
  PARTIAL_RUN(Health.DEGRADED),
  /** Three runs failed, one after the other. */
  FAILURES_IN_A_ROW(Health.FAILING),
  /** No run began when one was due: a dead man's switch. */
  MISSED_RUN(Health.FAILING);

  private final Health verdict;

  HealthRule(Health verdict) {
    this.verdict = verdict;
  }

  /** What a job is where the rule is broken. */
  public Health verdict() {
    return verdict;
  }

  /** The name in JSON: lower case, with hyphens. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
