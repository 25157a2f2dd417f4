package io.backline.template;

import java.util.List;
import java.util.Locale;

/** A function's entry below {@code Events}; defaults are Lambda's. */
final class SourceReader {
  private static final int MOST_POLLERS = 1000;

  private SourceReader() {}

  static EventSource read(String name, Node event) {
    Node properties = event.properties();
    String type = event.at("Type").text();
    return switch (type) {
      case "SQS" -> queue(properties);
      case "DynamoDB" -> stream(properties);
      case "HttpApi" -> http(properties);
      case "ScheduleV2" -> schedule(name, properties);
      default -> throw event.at("Type").problem("event source " + type + " is not supported");
    };
  }

  private static EventSource queue(Node properties) {
    return new EventSource.QueueMessages(
        properties.at("Queue").reference(),
        properties.at("BatchSize").number(10),
        properties.at("ScalingConfig").at("MaximumConcurrency").number(MOST_POLLERS),
        reportsItemFailures(properties));
  }

  private static EventSource stream(Node properties) {
    List<String> filters =
        properties.at("FilterCriteria").at("Filters").items().stream()
            .map(filter -> filter.at("Pattern").text())
            .toList();
    return new EventSource.StreamRecords(
        properties.at("Stream").reference(),
        properties.at("BatchSize").number(100),
        properties.at("MaximumBatchingWindowInSeconds").seconds(0),
        properties.at("MaximumRetryAttempts").number(-1),
        properties.at("BisectBatchOnFunctionError").json().asBoolean(false),
        reportsItemFailures(properties),
        filters,
        properties
            .at("DestinationConfig")
            .at("OnFailure")
            .at("Destination")
            .optional()
            .map(Node::reference));
  }

  private static EventSource http(Node properties) {
    if (!properties.at("Path").isPresent()) {
      return new EventSource.HttpRequests("$default");
    }
    String method = properties.at("Method").optionalText().orElse("ANY").toUpperCase(Locale.ROOT);
    return new EventSource.HttpRequests(method + " " + properties.at("Path").text());
  }

  private static EventSource schedule(String name, Node properties) {
    return new EventSource.Schedule(
        name,
        properties.at("ScheduleExpression").text(),
        properties.at("ScheduleExpressionTimezone").optionalText().orElse("UTC"),
        properties.at("Input").optionalText(),
        !properties.at("State").optionalText().orElse("ENABLED").equals("DISABLED"));
  }

  private static boolean reportsItemFailures(Node properties) {
    return properties.at("FunctionResponseTypes").texts().contains("ReportBatchItemFailures");
  }
}
