package io.backline.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import java.net.URLDecoder;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A request as the routes see it.
 *
 * @param path decoded, without query
 * @param parameters what the route's template names
 * @param query the first value of each parameter
 * @param headers by lower-case name
 * @param body as sent, empty where there is none
 */
record Request(
    String method,
    String path,
    Map<String, String> parameters,
    Map<String, String> query,
    Map<String, String> headers,
    String body) {

  static Request of(APIGatewayV2HTTPEvent event) {
    return new Request(
        event.getRequestContext().getHttp().getMethod().toUpperCase(Locale.ROOT),
        Objects.requireNonNullElse(event.getRawPath(), "/"),
        Map.of(),
        Objects.requireNonNullElse(event.getQueryStringParameters(), Map.of()),
        lowerCase(Objects.requireNonNullElse(event.getHeaders(), Map.of())),
        body(event));
  }

  private static Map<String, String> lowerCase(Map<String, String> headers) {
    return headers.entrySet().stream()
        .collect(
            toMap(
                entry -> entry.getKey().toLowerCase(Locale.ROOT),
                Map.Entry::getValue,
                (one, other) -> one + "," + other));
  }

  private static String body(APIGatewayV2HTTPEvent event) {
    String body = Objects.requireNonNullElse(event.getBody(), "");
    return event.getIsBase64Encoded() ? new String(Base64.getDecoder().decode(body), UTF_8) : body;
  }

  Request with(Map<String, String> found) {
    return new Request(method, path, found, query, headers, body);
  }

  /** A part of the path that the route's template names. */
  String parameter(String name) {
    String raw = parameters.get(name);
    try {
      return URLDecoder.decode(raw.replace("+", "%2B"), UTF_8);
    } catch (IllegalArgumentException _) {
      // A stray percent sign: nothing is called that, as whoever asks will see.
      return raw;
    }
  }

  Optional<String> query(String name) {
    return Optional.ofNullable(query.get(name)).filter(value -> !value.isBlank());
  }

  /** Those of these parameters of the query that are there. */
  Map<String, String> queries(List<String> names) {
    return names.stream()
        .filter(name -> query(name).isPresent())
        .collect(toMap(name -> name, query::get));
  }

  Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name)).filter(value -> !value.isBlank());
  }
}
