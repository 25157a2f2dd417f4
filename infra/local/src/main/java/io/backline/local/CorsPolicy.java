package io.backline.local;

import io.backline.template.Cors;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The HTTP API's CORS headers. Beside the template's origins, every port of this machine may call:
 * that is who develops here.
 */
record CorsPolicy(Cors cors) {
  private static final Pattern THIS_MACHINE =
      Pattern.compile("https?://(localhost|127\\.0\\.0\\.1|\\[::1])(:\\d+)?");

  /** What a preflight is answered with; nothing for other requests. */
  Optional<Map<String, String>> preflight(HttpRequest request) {
    if (!request.method().equals("OPTIONS")
        || !request.headers().containsKey("access-control-request-method")) {
      return Optional.empty();
    }
    Map<String, String> headers = new LinkedHashMap<>(allowed(request));
    if (!headers.isEmpty()) {
      headers.put("access-control-allow-methods", String.join(",", cors.methods()));
      headers.put("access-control-allow-headers", String.join(",", cors.headers()));
      headers.put("access-control-max-age", Long.toString(cors.maxAge().toSeconds()));
    }
    return Optional.of(headers);
  }

  /** What every other answer carries. */
  Map<String, String> headers(HttpRequest request) {
    Map<String, String> headers = new LinkedHashMap<>(allowed(request));
    if (!headers.isEmpty() && !cors.exposedHeaders().isEmpty()) {
      headers.put("access-control-expose-headers", String.join(",", cors.exposedHeaders()));
    }
    return headers;
  }

  private Map<String, String> allowed(HttpRequest request) {
    String origin = request.headers().getOrDefault("origin", "");
    boolean allowed =
        cors.origins().contains(origin)
            || cors.origins().contains("*")
            || THIS_MACHINE.matcher(origin).matches();
    return allowed && !origin.isEmpty()
        ? Map.of("access-control-allow-origin", origin, "vary", "origin")
        : Map.of();
  }
}
