package io.backline.local;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.backline.template.LambdaFunction;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;

/** A stand-in for Lambda's Runtime API, on loopback: hands out events and takes their answers. */
final class RuntimeApi implements AutoCloseable {
  private static final String BASE = "/2018-06-01/runtime/";

  private final LambdaFunction function;
  private final BlockingQueue<Waiting> events = new LinkedBlockingQueue<>();
  private final Map<String, CompletableFuture<Sandbox.Outcome>> handedOut =
      new ConcurrentHashMap<>();
  private final CompletableFuture<Sandbox.Outcome> startFailure = new CompletableFuture<>();
  private final HttpServer server;

  private RuntimeApi(LambdaFunction function) throws IOException {
    this.function = function;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext(BASE, this::handle);
    server.start();
  }

  static RuntimeApi start(LambdaFunction function) throws IOException {
    return new RuntimeApi(function);
  }

  @SuppressWarnings("ArrayRecordComponent") // an event is bytes, and these are not compared
  private record Waiting(byte[] event, CompletableFuture<Sandbox.Outcome> outcome) {}

  /** The value of AWS_LAMBDA_RUNTIME_API. */
  String address() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  /** The event's outcome; events are handed out in their order. */
  CompletableFuture<Sandbox.Outcome> invoke(byte[] event) {
    CompletableFuture<Sandbox.Outcome> outcome = new CompletableFuture<>();
    events.add(new Waiting(event, outcome));
    return CompletableFuture.anyOf(outcome, startFailure).thenApply(Sandbox.Outcome.class::cast);
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void handle(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    try (exchange) {
      if (path.endsWith("/invocation/next")) {
        next(exchange);
      } else if (path.endsWith("/restore/next")) {
        exchange.sendResponseHeaders(200, -1);
      } else {
        byte[] body = exchange.getRequestBody().readAllBytes();
        exchange.sendResponseHeaders(202, -1);
        if (path.endsWith("/response") || path.endsWith("/error")) {
          outcomeOf(path).complete(new Sandbox.Outcome(path.endsWith("/response"), body));
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Of {@code …/invocation/ID/response} or {@code …/error}; {@code …/init/error} has no id. */
  private CompletableFuture<Sandbox.Outcome> outcomeOf(String path) {
    String[] parts = path.split("/", -1);
    return handedOut.getOrDefault(parts[parts.length - 2], startFailure);
  }

  private void next(HttpExchange exchange) throws IOException, InterruptedException {
    Waiting waiting = events.take();
    String requestId = UUID.randomUUID().toString();
    handedOut.put(requestId, waiting.outcome());
    var headers = exchange.getResponseHeaders();
    headers.set("Lambda-Runtime-Aws-Request-Id", requestId);
    headers.set(
        "Lambda-Runtime-Deadline-Ms",
        Long.toString(System.currentTimeMillis() + function.timeout().toMillis()));
    headers.set("Lambda-Runtime-Invoked-Function-Arn", Invocation.arn(function));
    headers.set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, waiting.event().length);
    exchange.getResponseBody().write(waiting.event());
  }
}
