package io.backline.simulation;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
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
import java.util.Optional;

/** Those who ask for imports, and ask again when that fails. */
final class Users {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration API_TIMEOUT = Duration.ofSeconds(29);

  private final Deployment deployment;
  private long asked;
  private long accepted;
  private long joined;

  Users(Deployment deployment) {
    this.deployment = deployment;
  }

  /** Somebody asks for an import so much later, until it is accepted. */
  void ask(String tmAttractionId, boolean force, Duration later) {
    VirtualTime time = deployment.time();
    time.after(later, () -> time.begin(() -> ask(tmAttractionId, force)));
  }

  private void ask(String tmAttractionId, boolean force) {
    asked++;
    String body = "{\"tmAttractionId\":\"%s\",\"force\":%b}".formatted(tmAttractionId, force);
    JsonNode[] answer = new JsonNode[1];
    deployment.run(
        "api " + body,
        Optional.empty(),
        API_TIMEOUT,
        () -> answer[0] = post("/api/artists/import", body));
    if (answer[0] != null && answer[0].path("statusCode").asInt() < 300) {
      accepted++;
      joined += answer[0].path("body").asText().contains("\"joined\":true") ? 1 : 0;
    } else if (answer[0] != null && answer[0].path("statusCode").asInt() < 500) {
      throw new Broken("the API answers " + answer[0]);
    } else {
      Duration wait =
          deployment
              .faults()
              .between(Duration.ofSeconds(2), Duration.ofMinutes(1), "again " + body);
      ask(tmAttractionId, force, wait);
    }
  }

  private JsonNode post(String path, String body) {
    RequestStreamHandler api = deployment.api();
    String event =
        JSON.createObjectNode()
            .put("version", "2.0")
            .put("routeKey", "$default")
            .put("rawPath", path)
            .put("rawQueryString", "")
            .put("body", body)
            .put("isBase64Encoded", false)
            .<ObjectNode>set(
                "headers", JSON.createObjectNode().put("content-type", "application/json"))
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
          new TestContext(API_TIMEOUT));
      return JSON.readTree(answer.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  long asked() {
    return asked;
  }

  long accepted() {
    return accepted;
  }

  long joined() {
    return joined;
  }
}
