package io.backline.model;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * The {@link CatalogueOverride} that a row follows from: who decided, when, and why.
 *
 * @param note can be null
 */
public record AppliedOverride(CatalogueOverride.Action action, String by, Instant at, String note) {
  public AppliedOverride {
    requireNonNull(action, "action is null");
    requireNonNull(by, "by is null");
    requireNonNull(at, "at is null");
  }

  static AppliedOverride of(CatalogueOverride override) {
    return new AppliedOverride(override.action(), override.by(), override.at(), override.note());
  }
}
