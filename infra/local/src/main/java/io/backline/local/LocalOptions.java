package io.backline.local;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What to start.
 *
 * @param template the template; jars are found relative to it
 * @param port the HTTP and WebSocket port; 0 takes any
 * @param data keeps tables and queues there
 * @param endpoint where DynamoDB, SQS and EventBridge are, instead of embedded ones
 * @param environment the variables of contract and providers, of which the documented ones reach
 *     the functions
 * @param eventSources whether queues and streams invoke functions; else only requests do
 */
public record LocalOptions(
    Path template,
    int port,
    Optional<Path> data,
    Optional<URI> endpoint,
    Map<String, String> environment,
    boolean eventSources) {
  public LocalOptions {
    requireNonNull(template, "template is null");
    requireNonNull(data, "data is null");
    requireNonNull(endpoint, "endpoint is null");
    environment = Map.copyOf(environment);
  }

  /** Everything embedded and in memory, on any port, with no variables. */
  public static LocalOptions of(Path template) {
    return new LocalOptions(template, 0, Optional.empty(), Optional.empty(), Map.of(), true);
  }

  public LocalOptions withPort(int port) {
    return new LocalOptions(template, port, data, endpoint, environment, eventSources);
  }

  public LocalOptions withData(Path directory) {
    return new LocalOptions(
        template, port, Optional.of(directory), endpoint, environment, eventSources);
  }

  public LocalOptions withEndpoint(URI uri) {
    return new LocalOptions(template, port, data, Optional.of(uri), environment, eventSources);
  }

  public LocalOptions withEnvironment(Map<String, String> variables) {
    return new LocalOptions(template, port, data, endpoint, variables, eventSources);
  }

  /** What is sent and written stays where it is. */
  public LocalOptions withoutEventSources() {
    return new LocalOptions(template, port, data, endpoint, environment, false);
  }
}
