package io.backline.local;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.backline.template.LambdaFunction;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;

/** A stand-in for Lambda's Runtime API, on loopback: hands out one event and takes its answer. */
final class RuntimeApi implements AutoCloseable {
  private static final String BASE = "/2018-06-01/runtime/";

  private final LambdaFunction function;
  private final byte[] event;
  private final String requestId = UUID.randomUUID().toString();
  private final AtomicBoolean handedOut = new AtomicBoolean();
  private final CompletableFuture<Outcome> outcome = new CompletableFuture<>();
  private final HttpServer server;

  private RuntimeApi(LambdaFunction function, byte[] event) throws IOException {
    this.function = function;
    this.event = event;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext(BASE, this::handle);
    server.start();
  }

  static RuntimeApi start(LambdaFunction function, byte[] event) throws IOException {
    return new RuntimeApi(function, event);
  }

  /** What the function answered, or the error that it, or its start, ended with. */
  @SuppressWarnings("ArrayRecordComponent") // an answer is bytes, and outcomes are not compared
  record Outcome(boolean good, byte[] json) {}

  /** The value of AWS_LAMBDA_RUNTIME_API. */
  String address() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  CompletableFuture<Outcome> outcome() {
    return outcome;
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void handle(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    if (path.endsWith("/invocation/next")) {
      next(exchange);
      return;
    }
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      exchange.sendResponseHeaders(202, -1);
      if (path.endsWith("/response")) {
        outcome.complete(new Outcome(true, body));
      } else if (path.endsWith("/error")) {
        outcome.complete(new Outcome(false, body));
      }
    }
  }

  /** The first to ask gets the event; who asks again waits, as for an event that never comes. */
  private void next(HttpExchange exchange) throws IOException {
    if (!handedOut.compareAndSet(false, true)) {
      return;
    }
    try (exchange) {
      var headers = exchange.getResponseHeaders();
      headers.set("Lambda-Runtime-Aws-Request-Id", requestId);
      headers.set(
          "Lambda-Runtime-Deadline-Ms",
          Long.toString(System.currentTimeMillis() + function.timeout().toMillis()));
      headers.set("Lambda-Runtime-Invoked-Function-Arn", Invocation.arn(function));
      headers.set("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, event.length);
      exchange.getResponseBody().write(event);
    }
  }
}
