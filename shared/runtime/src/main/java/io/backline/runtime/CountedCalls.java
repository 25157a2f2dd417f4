package io.backline.runtime;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.backline.model.Meter;
import io.backline.model.Metric;
import io.backline.providers.http.CallOutcome;
import java.util.Set;
import java.util.stream.Stream;

/** Counts the calls that a run makes, whether anybody measures or not. */
final class CountedCalls implements Meter {
  private static final Set<String> MADE =
      Stream.of(CallOutcome.values())
          .filter(CallOutcome::isMade)
          .map(CallOutcome::toString)
          .collect(toUnmodifiableSet());

  private final Meter meter;

  CountedCalls(Meter meter) {
    this.meter = meter;
  }

  @Override
  public void add(Metric metric, double value, String... dimensions) {
    if (metric == Metric.PROVIDER_CALLS && MADE.contains(dimensions[1])) {
      UseTally.current().ifPresent(tally -> tally.called(dimensions[0]));
    }
    meter.add(metric, value, dimensions);
  }

  @Override
  public void flush() {
    meter.flush();
  }
}
