package io.backline.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.Executors;

/** EventBridge's PutEvents over HTTP, on loopback and any free port. */
final class EventServer implements AutoCloseable {
  private static final String PUT_EVENTS = "AWSEvents.PutEvents";

  private final HttpServer server;
  private final EventBuses buses;

  private EventServer(EventBuses buses) throws IOException {
    this.buses = buses;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::handle);
    server.start();
  }

  static EventServer start(EventBuses buses) throws IOException {
    return new EventServer(buses);
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
      JsonNode request = Json.read(exchange.getRequestBody().readAllBytes());
      if (PUT_EVENTS.equals(target)) {
        answer(exchange, 200, put(request));
      } else {
        answer(
            exchange,
            400,
            Json.object()
                .put("__type", "UnknownOperationException")
                .put("message", target + " is not supported"));
      }
    }
  }

  private ObjectNode put(JsonNode request) {
    ObjectNode answer = Json.object();
    ArrayNode entries = answer.putArray("Entries");
    int failed = 0;
    for (JsonNode entry : request.path("Entries")) {
      ObjectNode result = entries.addObject();
      try {
        result.put("EventId", buses.put(entry));
      } catch (IOException e) {
        failed++;
        result.put("ErrorCode", "InvalidArgument").put("ErrorMessage", e.getMessage());
      }
    }
    return answer.put("FailedEntryCount", failed);
  }

  private static void answer(HttpExchange exchange, int status, JsonNode json) throws IOException {
    byte[] body = Json.bytes(json);
    exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.1");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }
}
