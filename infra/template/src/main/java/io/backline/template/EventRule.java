package io.backline.template;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A rule of an event bus.
 *
 * @param bus the bus's logical id
 * @param pattern the event pattern as JSON
 */
public record EventRule(String logicalId, String bus, String pattern, List<Resource> targets) {
  public EventRule {
    requireNonNull(logicalId, "logicalId is null");
    requireNonNull(bus, "bus is null");
    requireNonNull(pattern, "pattern is null");
    targets = List.copyOf(targets);
  }
}
