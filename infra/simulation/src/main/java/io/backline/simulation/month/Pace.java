package io.backline.simulation.month;

import java.time.Duration;

/** How much goes on at an artist, by how long it stays fresh. */
enum Pace {
  BUSY("a show within 14 days or a release of the last 30 (6 hours)"),
  ACTIVE("a show or a release within half a year (a day)"),
  QUIET("neither (a week)");

  private final String what;

  Pace(String what) {
    this.what = what;
  }

  String what() {
    return what;
  }

  /** The pace of who stays fresh for so long, which varies by a tenth. */
  static Pace of(Duration fresh) {
    if (fresh.compareTo(Duration.ofHours(12)) < 0) {
      return BUSY;
    }
    return fresh.compareTo(Duration.ofDays(3)) < 0 ? ACTIVE : QUIET;
  }
}
