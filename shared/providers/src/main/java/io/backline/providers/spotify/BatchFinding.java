package io.backline.providers.spotify;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/** What is known of whether an app may read in batches. */
public sealed interface BatchFinding {

  /** Nobody has tried yet. */
  record Unknown() implements BatchFinding {}

  record Allowed() implements BatchFinding {}

  /**
   * It may not.
   *
   * @param until when it is worth another try: apps are given more rights
   */
  record Denied(Instant until) implements BatchFinding {
    public Denied {
      requireNonNull(until, "until is null");
    }
  }
}
