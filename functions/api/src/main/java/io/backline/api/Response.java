package io.backline.api;

import io.backline.runtime.Json;
import io.backline.runtime.Problem;
import java.util.HashMap;
import java.util.Map;

/** An answer with its body as text. */
record Response(int status, Map<String, String> headers, String body) {
  private static final String JSON = "application/json";

  Response {
    headers = Map.copyOf(headers);
  }

  static Response json(int status, Object body) {
    return new Response(status, Map.of("content-type", JSON), Json.write(body));
  }

  /** Done, and nothing to say about it. */
  static Response empty() {
    return new Response(204, Map.of(), "");
  }

  static Response problem(Problem problem) {
    return new Response(
        problem.status(),
        Map.of("content-type", "application/problem+json", "cache-control", "no-store"),
        Json.write(problem));
  }

  Response with(String header, String value) {
    Map<String, String> more = new HashMap<>(headers);
    more.put(header, value);
    return new Response(status, more, body);
  }

  /** The same headers without the body. */
  Response withoutBody(int newStatus) {
    return new Response(newStatus, headers, "");
  }
}
