package io.backline.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backline.template.EventRule;
import io.backline.template.Resource;
import io.backline.template.Template;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.event.ruler.Ruler;

/**
 * The template's event buses with their rules. A rule's log group is this process's log; other
 * targets are not supported.
 */
final class EventBuses {
  private static final Logger LOG = LoggerFactory.getLogger(EventBuses.class);
  private static final String LOG_GROUP = "AWS::Logs::LogGroup";
  private static final int MOST_KEPT = 1_000;

  private final Map<String, List<EventRule>> rulesByBus = new LinkedHashMap<>();
  private final Deque<ReceivedEvent> received = new ArrayDeque<>();

  EventBuses(Template template, LocalResolver resolver) {
    for (EventRule rule : template.rules()) {
      rule.targets().forEach(target -> requireLogGroup(rule, target));
    }
    template
        .buses()
        .forEach(
            bus ->
                rulesByBus.put(
                    template.resolve(bus.name(), resolver),
                    template.rules().stream()
                        .filter(rule -> rule.bus().equals(bus.logicalId()))
                        .toList()));
  }

  /** What was put last, a thousand at most, oldest first. */
  List<ReceivedEvent> received() {
    synchronized (received) {
      return List.copyOf(received);
    }
  }

  private void keep(ReceivedEvent event) {
    synchronized (received) {
      received.add(event);
      if (received.size() > MOST_KEPT) {
        received.remove();
      }
    }
  }

  /** Takes one entry of a PutEvents request and gives its id. */
  String put(JsonNode entry) throws IOException {
    String bus = entry.path("EventBusName").asText("default");
    List<EventRule> rules = rulesByBus.get(bus);
    if (rules == null) {
      throw new IOException("Event bus " + bus + " does not exist.");
    }
    ObjectNode event = event(entry);
    String json = event.toString();
    List<String> matched =
        rules.stream().filter(rule -> matches(rule, json)).map(EventRule::logicalId).toList();
    keep(
        new ReceivedEvent(
            bus, event.path("source").asText(), event.path("detail-type").asText(), json, matched));
    matched.forEach(rule -> LOG.info("{}: {}", rule, json));
    return event.path("id").asText();
  }

  private static ObjectNode event(JsonNode entry) throws IOException {
    ObjectNode event = Json.object();
    event.put("version", "0").put("id", UUID.randomUUID().toString());
    event
        .put("detail-type", entry.path("DetailType").asText())
        .put("source", entry.path("Source").asText());
    event
        .put("account", QueueServer.ACCOUNT)
        .put("time", Instant.now().toString())
        .put("region", QueueServer.REGION);
    event.set(
        "resources",
        entry.path("Resources").isArray() ? entry.path("Resources") : event.arrayNode());
    event.set("detail", Json.read(entry.path("Detail").asText("{}")));
    return event;
  }

  private static boolean matches(EventRule rule, String json) {
    try {
      return Ruler.matchesRule(json, rule.pattern());
    } catch (Exception e) {
      throw new IllegalArgumentException(
          "the pattern of " + rule.logicalId() + " cannot be matched", e);
    }
  }

  private static void requireLogGroup(EventRule rule, Resource target) {
    if (!target.type().equals(LOG_GROUP)) {
      throw new IllegalArgumentException(
          rule.logicalId() + ": a target of type " + target.type() + " is not supported");
    }
  }
}
