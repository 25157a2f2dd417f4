package io.backline.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A function's answer as API Gateway's HTTP API understands it. */
@SuppressWarnings("ArrayRecordComponent") // a body is bytes, and answers are not compared
record HttpAnswer(int status, Map<String, String> headers, List<String> cookies, byte[] body) {
  private static final Map<String, String> JSON = Map.of("content-type", "application/json");

  HttpAnswer {
    headers = Map.copyOf(headers);
    cookies = List.copyOf(cookies);
  }

  /** What API Gateway says by itself. */
  static HttpAnswer message(int status, String message) {
    return new HttpAnswer(
        status, JSON, List.of(), Json.bytes(Json.object().put("message", message)));
  }

  static HttpAnswer empty(int status) {
    return new HttpAnswer(status, Map.of(), List.of(), new byte[0]);
  }

  /** Reads payload format 2.0; an answer without a status code is itself the body of a 200. */
  static HttpAnswer read(byte[] answer) throws IOException {
    JsonNode json = Json.read(answer);
    if (!json.has("statusCode")) {
      return new HttpAnswer(200, JSON, List.of(), answer);
    }
    Map<String, String> headers = new LinkedHashMap<>();
    json.path("headers")
        .properties()
        .forEach(header -> headers.put(header.getKey(), header.getValue().asText()));
    json.path("multiValueHeaders")
        .properties()
        .forEach(header -> headers.put(header.getKey(), joined(header.getValue())));
    List<String> cookies = new ArrayList<>();
    json.path("cookies").forEach(cookie -> cookies.add(cookie.asText()));
    return new HttpAnswer(json.path("statusCode").asInt(), headers, cookies, body(json));
  }

  private static String joined(JsonNode values) {
    List<String> texts = new ArrayList<>();
    values.forEach(value -> texts.add(value.asText()));
    return String.join(",", texts);
  }

  private static byte[] body(JsonNode json) {
    String body = json.path("body").isNull() ? "" : json.path("body").asText("");
    return json.path("isBase64Encoded").asBoolean()
        ? Base64.getDecoder().decode(body)
        : body.getBytes(StandardCharsets.UTF_8);
  }
}
