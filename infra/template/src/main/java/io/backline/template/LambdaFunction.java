package io.backline.template;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A function with the template's globals merged in.
 *
 * @param codeUri the packaged jar, relative to the template
 * @param handler class and method, {@code io.backline.api.ApiHandler::handleRequest}
 * @param environment the variables, in the template's order, unresolved
 */
public record LambdaFunction(
    String logicalId,
    String codeUri,
    String handler,
    Duration timeout,
    int memoryMb,
    Map<String, Expression> environment,
    List<EventSource> sources) {
  public LambdaFunction {
    requireNonNull(logicalId, "logicalId is null");
    requireNonNull(codeUri, "codeUri is null");
    requireNonNull(handler, "handler is null");
    requireNonNull(timeout, "timeout is null");
    environment = Collections.unmodifiableMap(new LinkedHashMap<>(environment));
    sources = List.copyOf(sources);
  }

  /** The handler's class name, without its method. */
  public String handlerClass() {
    return handler.split("::", 2)[0];
  }

  /** The event sources of one kind. */
  public <T extends EventSource> List<T> sources(Class<T> kind) {
    return sources.stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
