package io.backline.progress;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.backline.runtime.Json;
import io.backline.runtime.Problem;
import io.backline.runtime.ProblemCode;
import io.backline.store.ConnectionStore;
import io.backline.store.JobStore;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a client may say over a WebSocket, and what it is answered at once. Progress itself comes by
 * {@link Push}.
 */
final class Socket {
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{1,64}");

  private final ConnectionStore connections;
  private final JobStore jobs;

  Socket(ConnectionStore connections, JobStore jobs) {
    this.connections = connections;
    this.jobs = jobs;
  }

  /**
   * The answer to send back, if any.
   *
   * @param eventType CONNECT, DISCONNECT or MESSAGE; unlike the route key, no client can choose it
   */
  Optional<String> handle(String eventType, String connectionId, String body) {
    return switch (eventType) {
      case "CONNECT" -> {
        connections.open(connectionId);
        yield Optional.empty();
      }
      case "DISCONNECT" -> {
        connections.close(connectionId);
        yield Optional.empty();
      }
      default -> message(connectionId, body).map(Json::write);
    };
  }

  private Optional<Object> message(String connectionId, String body) {
    JsonNode message = parse(body);
    String artistId = artistId(message);
    return switch (message.path("action").asText("")) {
      case "subscribe" -> subscribe(artistId, connectionId);
      case "unsubscribe" -> unsubscribe(artistId, connectionId);
      case "ping" -> Optional.of(Map.of("action", "pong"));
      default ->
          problem(
              ProblemCode.INVALID_ACTION,
              "Send {\"action\": \"subscribe\", \"artistId\": \"…\"}, unsubscribe or ping.");
    };
  }

  private Optional<Object> subscribe(String artistId, String connectionId) {
    if (artistId.isEmpty()) {
      return problem(ProblemCode.INVALID_REQUEST, "Send artistId, the id of an artist.");
    }
    if (jobs.find(artistId).isEmpty()) {
      return problem(
          ProblemCode.ARTIST_NOT_FOUND, "Nobody has asked for an import of this artist yet.");
    }
    return switch (connections.subscribe(artistId, connectionId)) {
      case DONE -> Optional.empty();
      case FULL ->
          problem(
              ProblemCode.TOO_MANY_SUBSCRIPTIONS,
              "A connection follows at most %d artists: unsubscribe from one first."
                  .formatted(ConnectionStore.MAX_SUBSCRIPTIONS));
      case NOT_CONNECTED ->
          problem(
              ProblemCode.NOT_CONNECTED,
              "This connection has ended: connect again, and subscribe there.");
    };
  }

  private Optional<Object> unsubscribe(String artistId, String connectionId) {
    if (!artistId.isEmpty()) {
      connections.unsubscribe(artistId, connectionId);
    }
    return Optional.empty();
  }

  private static Optional<Object> problem(ProblemCode code, String detail) {
    return Optional.of(Problem.of(code, detail));
  }

  // What can be no id names no artist, and becomes no key.
  private static String artistId(JsonNode message) {
    String id = message.path("artistId").asText("");
    return ID.matcher(id).matches() ? id : "";
  }

  // What is no JSON names no action either.
  private static JsonNode parse(String body) {
    try {
      return Json.mapper().readTree(body == null ? "" : body);
    } catch (JsonProcessingException _) {
      return Json.mapper().createObjectNode();
    }
  }
}
