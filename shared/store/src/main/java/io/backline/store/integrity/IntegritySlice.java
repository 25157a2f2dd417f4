package io.backline.store.integrity;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A part of a check.
 *
 * @param report of this part alone
 * @param next the cursor to go on with; empty when all was looked at
 */
public record IntegritySlice(IntegrityReport report, Optional<String> next) {
  public IntegritySlice {
    requireNonNull(report, "report is null");
    requireNonNull(next, "next is null");
  }
}
