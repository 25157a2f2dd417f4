package io.backline.resync;

import io.backline.runtime.Deadline;
import io.backline.runtime.TrendingCalculator;
import java.time.Clock;
import java.util.Map;

/** The rankings, made anew from what fans have done since. */
final class Calculation implements Trending {
  // The calculator knows by itself how far it came.
  private static final String MORE = "more";

  private final TrendingCalculator calculator;
  private final Clock clock;

  Calculation(TrendingCalculator calculator, Clock clock) {
    this.calculator = calculator;
    this.clock = clock;
  }

  @Override
  public Part next(String cursor, Deadline deadline) {
    TrendingCalculator.Result result = calculator.calculate(clock.instant(), deadline);
    Map<String, Integer> counts =
        Map.of(
            "hours", result.hours(),
            "activities", Math.clamp(result.activities(), 0, Integer.MAX_VALUE),
            "artists", result.artists());
    return new Part(result.hours(), counts, result.caughtUp() ? null : MORE);
  }
}
