package io.backline.template;

import java.util.List;

/** {@code AWS::Events::EventBus} and {@code AWS::Events::Rule}. */
final class EventReader {
  private EventReader() {}

  static List<EventBus> buses(Document document) {
    return document.resources("AWS::Events::EventBus").stream()
        .map(
            resource ->
                new EventBus(
                    Document.logicalId(resource),
                    Expressions.read(resource.properties().at("Name"))))
        .toList();
  }

  static List<EventRule> rules(Document document) {
    return document.resources("AWS::Events::Rule").stream()
        .map(resource -> rule(resource, document))
        .toList();
  }

  private static EventRule rule(Node resource, Document document) {
    Node properties = resource.properties();
    Node pattern =
        properties
            .at("EventPattern")
            .optional()
            .orElseThrow(() -> resource.problem("only rules with an EventPattern are supported"));
    List<Resource> targets =
        properties.at("Targets").items().stream()
            .map(target -> document.resource(target.at("Arn").reference()))
            .toList();
    return new EventRule(
        Document.logicalId(resource),
        properties.at("EventBusName").reference(),
        pattern.json().toString(),
        targets);
  }
}
