package io.backline.local;

import static java.util.Objects.requireNonNull;

import io.backline.template.EventBus;
import io.backline.template.Template;
import io.backline.testkit.Tables;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.ResourceAlreadyExistsException;

/** The template's tables, queues and buses, as they are called at the services. */
record Deployment(
    Map<String, String> tables, Map<String, QueueAddress> queues, Map<String, String> buses) {
  Deployment {
    tables = Map.copyOf(tables);
    queues = Map.copyOf(queues);
    buses = Map.copyOf(buses);
  }

  /** Creates what does not exist yet. */
  static Deployment create(
      Clients clients, Template template, UnaryOperator<String> naming, boolean createBuses) {
    Map<String, String> buses = new LinkedHashMap<>();
    for (EventBus bus : template.buses()) {
      String name = template.resolve(bus.name(), LocalResolver.ofNames());
      buses.put(bus.logicalId(), name);
      if (createBuses) {
        create(clients.events(), name);
      }
    }
    return new Deployment(
        Tables.create(clients.dynamo(), template, naming),
        Queues.create(clients.sqs(), template, naming),
        buses);
  }

  LocalResolver resolver() {
    return new LocalResolver(tables, queues, buses);
  }

  QueueAddress queue(String logicalId) {
    return requireNonNull(queues.get(logicalId), () -> "the template has no queue " + logicalId);
  }

  String table(String logicalId) {
    return requireNonNull(tables.get(logicalId), () -> "the template has no table " + logicalId);
  }

  private static void create(EventBridgeClient events, String name) {
    try {
      events.createEventBus(request -> request.name(name));
    } catch (ResourceAlreadyExistsException e) {
      // It is there already, as it should be.
    }
  }
}
