package io.backline.template;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;

/** Which pages may call the HTTP API, and how. */
public record Cors(
    List<String> origins,
    List<String> methods,
    List<String> headers,
    List<String> exposedHeaders,
    Duration maxAge) {
  public Cors {
    origins = List.copyOf(origins);
    methods = List.copyOf(methods);
    headers = List.copyOf(headers);
    exposedHeaders = List.copyOf(exposedHeaders);
    requireNonNull(maxAge, "maxAge is null");
  }
}
