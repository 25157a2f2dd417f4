package io.backline.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code AWS::Serverless::Function}. */
final class FunctionReader {
  private static final int DEFAULT_TIMEOUT_SECONDS = 3;
  private static final int DEFAULT_MEMORY_MB = 128;

  private FunctionReader() {}

  static List<LambdaFunction> read(Document document) {
    Node globals = document.functionGlobals();
    return document.resources("AWS::Serverless::Function").stream()
        .map(resource -> function(resource, globals))
        .toList();
  }

  private static LambdaFunction function(Node resource, Node globals) {
    Node properties = resource.properties();
    return new LambdaFunction(
        Document.logicalId(resource),
        properties.at("CodeUri").or(globals.at("CodeUri")).text(),
        properties.at("Handler").or(globals.at("Handler")).text(),
        properties.at("Timeout").or(globals.at("Timeout")).seconds(DEFAULT_TIMEOUT_SECONDS),
        properties.at("MemorySize").or(globals.at("MemorySize")).number(DEFAULT_MEMORY_MB),
        environment(properties, globals),
        sources(properties));
  }

  private static Map<String, Expression> environment(Node properties, Node globals) {
    Map<String, Expression> environment = new LinkedHashMap<>();
    for (Node place : List.of(globals, properties)) {
      place
          .at("Environment")
          .at("Variables")
          .entries()
          .forEach((name, value) -> environment.put(name, Expressions.read(value)));
    }
    return environment;
  }

  private static List<EventSource> sources(Node properties) {
    List<EventSource> sources = new ArrayList<>();
    properties
        .at("Events")
        .entries()
        .forEach((name, event) -> sources.add(SourceReader.read(name, event)));
    return sources;
  }
}
