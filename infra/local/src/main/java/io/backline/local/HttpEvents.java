package io.backline.local;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Requests as API Gateway's HTTP API hands them to a function: payload format 2.0. */
final class HttpEvents {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);
  private static final List<String> TEXT =
      List.of(
          "text/",
          "application/json",
          "application/xml",
          "application/javascript",
          "application/x-www-form-urlencoded");

  private HttpEvents() {}

  static ObjectNode of(HttpRequest request, String routeKey, Map<String, String> pathParameters) {
    ObjectNode event = Json.object();
    event
        .put("version", "2.0")
        .put("routeKey", routeKey)
        .put("rawPath", request.path())
        .put("rawQueryString", request.queryString());
    if (!request.cookies().isEmpty()) {
      event.set("cookies", Json.tree(request.cookies()));
    }
    event.set("headers", Json.tree(request.headers()));
    if (!request.query().isEmpty()) {
      event.set("queryStringParameters", Json.tree(request.query()));
    }
    if (!pathParameters.isEmpty()) {
      event.set("pathParameters", Json.tree(pathParameters));
    }
    event.set("requestContext", context(request, routeKey));
    body(event, request);
    return event;
  }

  private static ObjectNode context(HttpRequest request, String routeKey) {
    Instant now = Instant.now();
    ObjectNode context = Json.object();
    context
        .put("accountId", QueueServer.ACCOUNT)
        .put("apiId", "local")
        .put("stage", "$default")
        .put("routeKey", routeKey);
    context
        .put("domainName", request.headers().getOrDefault("host", ""))
        .put("domainPrefix", "local");
    context
        .put("requestId", UUID.randomUUID().toString())
        .put("time", TIME.format(now))
        .put("timeEpoch", now.toEpochMilli());
    context
        .putObject("http")
        .put("method", request.method())
        .put("path", request.path())
        .put("protocol", request.protocol())
        .put("sourceIp", request.sourceIp())
        .put("userAgent", request.headers().getOrDefault("user-agent", ""));
    return context;
  }

  private static void body(ObjectNode event, HttpRequest request) {
    boolean text = isText(request.headers().getOrDefault("content-type", "text/plain"));
    if (request.body().length > 0) {
      event.put(
          "body",
          text
              ? new String(request.body(), StandardCharsets.UTF_8)
              : Base64.getEncoder().encodeToString(request.body()));
    }
    event.put("isBase64Encoded", request.body().length > 0 && !text);
  }

  private static boolean isText(String contentType) {
    String type = contentType.toLowerCase(Locale.ROOT);
    return TEXT.stream().anyMatch(type::startsWith)
        || type.contains("+json")
        || type.contains("+xml");
  }
}
