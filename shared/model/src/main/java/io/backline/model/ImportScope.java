package io.backline.model;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What an import is to bring, and for whom.
 *
 * @param parts one at least
 */
public record ImportScope(Set<ImportPart> parts, CallPriority priority) {
  /** Everything, for a fan who waits. */
  public static final ImportScope WHOLE =
      new ImportScope(EnumSet.allOf(ImportPart.class), CallPriority.INTERACTIVE);

  public ImportScope {
    requireNonNull(priority, "priority is null");
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("an import of nothing");
    }
    // In one order, wherever it is written down.
    parts = Collections.unmodifiableSet(EnumSet.copyOf(parts));
  }

  /** Everything, with this priority. */
  public static ImportScope whole(CallPriority priority) {
    return new ImportScope(WHOLE.parts(), priority);
  }
}
