package io.backline.template;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A SAM template, as far as it says what runs. What it says and this reader does not know is an
 * error that names the place.
 */
public final class Template {
  private final Document document;
  private final List<LambdaFunction> functions;
  private final List<SqsQueue> queues;
  private final List<DynamoTable> tables;
  private final List<EventBus> buses;
  private final List<EventRule> rules;
  private final Optional<WebSocketApi> webSocketApi;
  private final Optional<Cors> cors;

  private Template(Document document) {
    this.document = document;
    functions = FunctionReader.read(document);
    queues = QueueReader.read(document);
    tables = TableReader.read(document);
    buses = EventReader.buses(document);
    rules = EventReader.rules(document);
    webSocketApi = WebSocketReader.read(document);
    cors = CorsReader.read(document);
  }

  /** Reads the file. */
  public static Template read(Path file) throws IOException {
    try (Reader reader = Files.newBufferedReader(file)) {
      return new Template(new Document(Yaml.read(reader)));
    }
  }

  /** Reads the text. */
  public static Template parse(String yaml) {
    return new Template(new Document(Yaml.read(new StringReader(yaml))));
  }

  public List<LambdaFunction> functions() {
    return functions;
  }

  public List<SqsQueue> queues() {
    return queues;
  }

  public List<DynamoTable> tables() {
    return tables;
  }

  public List<EventBus> buses() {
    return buses;
  }

  public List<EventRule> rules() {
    return rules;
  }

  public Optional<WebSocketApi> webSocketApi() {
    return webSocketApi;
  }

  /** The HTTP API's CORS configuration. */
  public Optional<Cors> cors() {
    return cors;
  }

  /** A function's variables, with references resolved; a parameter has its default. */
  public Map<String, String> environment(LambdaFunction function, Resolver resolver) {
    Map<String, String> environment = new LinkedHashMap<>();
    function
        .environment()
        .forEach((name, value) -> environment.put(name, resolve(value, resolver)));
    return environment;
  }

  /** The expression's value; a parameter has its default. */
  public String resolve(Expression expression, Resolver resolver) {
    requireNonNull(resolver, "resolver is null");
    return switch (expression) {
      case Expression.Text text -> text.text();
      case Expression.Ref ref -> reference(ref.name(), resolver);
      case Expression.Attribute attribute ->
          resolver.attribute(document.resource(attribute.logicalId()), attribute.name());
      case Expression.Joined joined ->
          String.join("", joined.parts().stream().map(part -> resolve(part, resolver)).toList());
    };
  }

  private String reference(String name, Resolver resolver) {
    if (name.startsWith("AWS::")) {
      return resolver.pseudoParameter(name);
    }
    return document.parameter(name).orElseGet(() -> resolver.ref(document.resource(name)));
  }
}
