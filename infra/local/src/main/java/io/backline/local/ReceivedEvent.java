package io.backline.local;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * An event that was put on a bus.
 *
 * @param json the event as EventBridge delivers it
 * @param rules logical ids of the rules that it matched
 */
public record ReceivedEvent(
    String bus, String source, String detailType, String json, List<String> rules) {
  public ReceivedEvent {
    requireNonNull(bus, "bus is null");
    requireNonNull(source, "source is null");
    requireNonNull(detailType, "detailType is null");
    requireNonNull(json, "json is null");
    rules = List.copyOf(rules);
  }
}
