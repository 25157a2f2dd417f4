package io.backline.simulation;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backline.testkit.TestContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/** The HTTP API as clients call it. */
final class Api {
  static final Duration TIMEOUT = Duration.ofSeconds(29);

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Api() {}

  /** The answer as the function gives it, with {@code statusCode} and {@code body}. */
  static JsonNode post(
      RequestStreamHandler api, String path, String body, Map<String, String> headers) {
    ObjectNode all = JSON.createObjectNode().put("content-type", "application/json");
    headers.forEach(all::put);
    String event =
        JSON.createObjectNode()
            .put("version", "2.0")
            .put("routeKey", "$default")
            .put("rawPath", path)
            .put("rawQueryString", "")
            .put("body", body)
            .put("isBase64Encoded", false)
            .<ObjectNode>set("headers", all)
            .<ObjectNode>set(
                "requestContext",
                JSON.createObjectNode()
                    .set("http", JSON.createObjectNode().put("method", "POST").put("path", path)))
            .toString();
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    try {
      api.handleRequest(
          new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)),
          answer,
          new TestContext(TIMEOUT));
      return JSON.readTree(answer.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is in an answer's body. */
  static JsonNode body(JsonNode answer) {
    try {
      return JSON.readTree(answer.path("body").asText());
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
