package io.backline.store;

import java.time.Instant;

/**
 * Whether an app may read in batches.
 *
 * @param deniedUntil it may not, and when that is worth another try; null where it may
 */
public record BatchAccess(Instant deniedUntil) {
  public static final BatchAccess ALLOWED = new BatchAccess(null);
}
