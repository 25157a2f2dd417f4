package io.backline.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backline.template.WebSocketApi;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** API Gateway's WebSocket API: events to the routes' functions, answers to the client. */
final class SocketGateway {
  private static final Logger LOG = LoggerFactory.getLogger(SocketGateway.class);
  private static final String BODY = "$request.body.";

  private final WebSocketApi api;
  private final Function<String, HostedFunction> functions;
  private final OpenSockets sockets;
  private final SocketEvents events;

  SocketGateway(WebSocketApi api, Function<String, HostedFunction> functions, OpenSockets sockets) {
    this.api = api;
    this.functions = functions;
    this.sockets = sockets;
    events = new SocketEvents(api.stage());
  }

  /** The status that the upgrade is refused with, if it is. */
  Optional<Integer> connect(SocketConnection connection) throws InterruptedException {
    Optional<WebSocketApi.Route> route = api.route("$connect");
    if (route.isEmpty()) {
      return Optional.empty();
    }
    try {
      int status = invoke(route.get(), events.connect(connection)).status();
      return status / 100 == 2 ? Optional.empty() : Optional.of(status);
    } catch (FunctionException | IOException e) {
      LOG.warn("$connect: {}", e.getMessage(), e.getCause());
      return Optional.of(502);
    }
  }

  void message(SocketConnection connection, String text) throws InterruptedException {
    Optional<WebSocketApi.Route> route =
        Optional.of(routeKey(text))
            // Only the gateway itself connects and disconnects.
            .filter(key -> !key.startsWith("$"))
            .flatMap(api::route)
            .or(() -> api.route("$default"));
    if (route.isEmpty()) {
      sendError(connection, "Forbidden");
      return;
    }
    try {
      HttpAnswer answer = invoke(route.get(), events.message(route.get().key(), connection, text));
      if (route.get().responds() && answer.body().length > 0) {
        sockets.send(connection.id(), new String(answer.body(), StandardCharsets.UTF_8));
      }
    } catch (FunctionException | IOException e) {
      LOG.warn("{}: {}", route.get().key(), e.getMessage(), e.getCause());
      sendError(connection, "Internal server error");
    }
  }

  void disconnect(SocketConnection connection, int code, String reason)
      throws InterruptedException {
    Optional<WebSocketApi.Route> route = api.route("$disconnect");
    if (route.isEmpty()) {
      return;
    }
    try {
      invoke(route.get(), events.disconnect(connection, code, reason));
    } catch (FunctionException | IOException e) {
      LOG.warn("$disconnect: {}", e.getMessage(), e.getCause());
    }
  }

  private HttpAnswer invoke(WebSocketApi.Route route, ObjectNode event)
      throws FunctionException, IOException, InterruptedException {
    byte[] answer = functions.apply(route.function()).invoke(Json.bytes(event));
    return Json.read(answer).has("statusCode") ? HttpAnswer.read(answer) : HttpAnswer.empty(200);
  }

  /**
   * The value that the RouteSelectionExpression points at; API Gateway's default route takes what
   * has none.
   */
  private String routeKey(String text) {
    try {
      JsonNode value = Json.read(text);
      for (String name : api.routeSelection().substring(BODY.length()).split("\\.", -1)) {
        value = value.path(name);
      }
      return value.asText("$default");
    } catch (IOException e) {
      return "$default";
    }
  }

  private void sendError(SocketConnection connection, String message) {
    sockets.send(
        connection.id(),
        Json.object().put("message", message).put("connectionId", connection.id()).toString());
  }
}
