package io.backline.providers.http;

import java.time.Duration;

/** How a caller waits; tests pass one that only notes the time. */
@FunctionalInterface
public interface Pauses {

  void pause(Duration duration);

  /** Sleeps. An interrupt ends the pause and stays set. */
  static Pauses sleeping() {
    return duration -> {
      try {
        Thread.sleep(duration);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    };
  }
}
