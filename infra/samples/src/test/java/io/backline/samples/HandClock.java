package io.backline.samples;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that moves when it is told to. */
final class HandClock implements InstantSource {
  private Instant now = Instant.parse("2026-11-21T12:00:00Z");

  @Override
  public synchronized Instant instant() {
    return now;
  }

  synchronized void forward(Duration by) {
    now = now.plus(by);
  }
}
