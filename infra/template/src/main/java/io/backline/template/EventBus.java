package io.backline.template;

import static java.util.Objects.requireNonNull;

/** An event bus of EventBridge. */
public record EventBus(String logicalId, Expression name) {
  public EventBus {
    requireNonNull(logicalId, "logicalId is null");
    requireNonNull(name, "name is null");
  }
}
