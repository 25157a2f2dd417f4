package io.backline.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLDecoder;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * A request as the routes see it.
 *
 * @param path decoded, without query
 * @param parameters what the route's template names
 * @param query the first value of each parameter
 * @param headers by lower-case name
 * @param body as sent, empty where there is none
 * @param sourceIp the address that it came from, empty where the gateway does not say
 */
record Request(
    String method,
    String path,
    Map<String, String> parameters,
    Map<String, String> query,
    Map<String, String> headers,
    String body,
    String sourceIp) {

  // Everything else may end a line of a log, or colour it.
  private static final Pattern NOT_FOR_LOGS = Pattern.compile("[^!-~]");
  private static final int LONGEST_LINE = 300;

  /** API Gateway's event, payload format 2.0. */
  static Request of(JsonNode event) {
    return new Request(
        event.at("/requestContext/http/method").asText().toUpperCase(Locale.ROOT),
        event.path("rawPath").asText("/"),
        Map.of(),
        texts(event.path("queryStringParameters"), UnaryOperator.identity()),
        texts(event.path("headers"), name -> name.toLowerCase(Locale.ROOT)),
        body(event),
        event.at("/requestContext/http/sourceIp").asText());
  }

  private static Map<String, String> texts(JsonNode object, UnaryOperator<String> rename) {
    Map<String, String> texts = new HashMap<>();
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      texts.merge(
          rename.apply(field.getKey()),
          field.getValue().asText(),
          (one, other) -> one + "," + other);
    }
    return texts;
  }

  private static String body(JsonNode event) {
    String body = event.path("body").asText("");
    return event.path("isBase64Encoded").asBoolean()
        ? new String(Base64.getDecoder().decode(body), UTF_8)
        : body;
  }

  /** Method and path for a line of a log, which clients cannot break out of. */
  String line() {
    String path = NOT_FOR_LOGS.matcher(this.path).replaceAll("?");
    String line = NOT_FOR_LOGS.matcher(method).replaceAll("?") + " " + path;
    return line.substring(0, Math.min(line.length(), LONGEST_LINE));
  }

  Request with(Map<String, String> found) {
    return new Request(method, path, found, query, headers, body, sourceIp);
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
