package io.backline.model;

import static java.util.Objects.requireNonNull;

/**
 * A rule that a job breaks.
 *
 * @param detail how, for people
 */
public record BrokenRule(HealthRule rule, String detail) {
  public BrokenRule {
    requireNonNull(rule, "rule is null");
    requireNonNull(detail, "detail is null");
  }
}
