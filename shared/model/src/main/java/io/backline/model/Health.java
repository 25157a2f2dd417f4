package io.backline.model;

import java.util.Locale;

/** How a job does, the best first. */
public enum Health {
  HEALTHY,
  /** It does its work, and somebody should look at it. */
  DEGRADED,
  /** It does not do its work. */
  FAILING;

  /** The worse of the two. */
  public Health and(Health other) {
    return compareTo(other) < 0 ? other : this;
  }

  /** The name in JSON. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
