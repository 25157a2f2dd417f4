package io.backline.local;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.UUID;

/** What happens at a WebSocket, as API Gateway hands it to a function. */
record SocketEvents(String stage) {
  ObjectNode connect(SocketConnection connection) {
    ObjectNode event = event("$connect", "CONNECT", connection);
    event.set("headers", Json.tree(connection.headers()));
    if (!connection.query().isEmpty()) {
      event.set("queryStringParameters", Json.tree(connection.query()));
    }
    return event;
  }

  ObjectNode message(String routeKey, SocketConnection connection, String body) {
    ObjectNode event = event(routeKey, "MESSAGE", connection);
    event.withObject("requestContext").put("messageId", UUID.randomUUID().toString());
    return event.put("body", body);
  }

  ObjectNode disconnect(SocketConnection connection, int code, String reason) {
    ObjectNode event = event("$disconnect", "DISCONNECT", connection);
    event
        .withObject("requestContext")
        .put("disconnectStatusCode", code)
        .put("disconnectReason", reason);
    return event;
  }

  private ObjectNode event(String routeKey, String type, SocketConnection connection) {
    Instant now = Instant.now();
    String requestId = UUID.randomUUID().toString();
    ObjectNode event = Json.object();
    ObjectNode context = event.putObject("requestContext");
    context
        .put("routeKey", routeKey)
        .put("eventType", type)
        .put("messageDirection", "IN")
        .put("stage", stage)
        .put("apiId", "local");
    context
        .put("connectionId", connection.id())
        .put("connectedAt", connection.connectedAt().toEpochMilli());
    context
        .put("requestId", requestId)
        .put("extendedRequestId", requestId)
        .put("requestTimeEpoch", now.toEpochMilli());
    context.put("domainName", connection.domainName());
    context
        .putObject("identity")
        .put("sourceIp", connection.sourceIp())
        .put("userAgent", connection.userAgent());
    return event.put("isBase64Encoded", false);
  }
}
