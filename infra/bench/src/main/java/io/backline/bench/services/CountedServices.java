package io.backline.bench.services;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.backline.local.Json;
import io.backline.local.QueueServer;
import io.backline.testkit.DynamoServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Executors;

/**
 * DynamoDB Local and ElasticMQ behind one endpoint that counts; its event bus takes and forgets.
 */
public final class CountedServices implements AutoCloseable {
  // The client sets these itself.
  private static final Set<String> OWN_HEADERS =
      Set.of("host", "connection", "content-length", "expect", "upgrade", "transfer-encoding");

  private final ServiceUse use = new ServiceUse();
  private final DynamoMeter meter = new DynamoMeter(use);
  private final DynamoServer dynamo;
  private final QueueServer queues;
  private final HttpServer front;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private CountedServices(DynamoServer dynamo, QueueServer queues) throws IOException {
    this.dynamo = dynamo;
    this.queues = queues;
    front = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    front.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    front.createContext("/", this::handle);
    front.start();
  }

  /** Starts everything in memory. */
  public static CountedServices start() throws IOException {
    return new CountedServices(DynamoServer.inMemory(), QueueServer.inMemory());
  }

  /** The endpoint of all services. */
  public URI uri() {
    return URI.create("http://127.0.0.1:" + front.getAddress().getPort());
  }

  public ServiceUse use() {
    return use;
  }

  @Override
  public void close() {
    front.stop(0);
    client.shutdownNow();
    queues.close();
    dynamo.close();
  }

  private void handle(HttpExchange exchange) throws IOException {
    String[] target = exchange.getRequestHeaders().getFirst("X-Amz-Target").split("\\.", 2);
    byte[] request = exchange.getRequestBody().readAllBytes();
    try (exchange) {
      switch (target[0]) {
        case "AmazonSQS" -> queue(exchange, target[1], request);
        case "AWSEvents" -> bus(exchange, target[1]);
        default -> table(exchange, target[1], request);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void table(HttpExchange exchange, String operation, byte[] request)
      throws IOException, InterruptedException {
    byte[] asking = meter.asking(operation, request);
    HttpResponse<byte[]> answer = forward(exchange, dynamo.uri(), asking);
    meter.count(operation, request, answer.statusCode(), answer.body());
    answer(exchange, answer);
  }

  private void queue(HttpExchange exchange, String operation, byte[] request)
      throws IOException, InterruptedException {
    HttpResponse<byte[]> answer = forward(exchange, queues.uri(), request);
    if (!operation.equals("ReceiveMessage")
        || !Json.read(answer.body()).path("Messages").isEmpty()) {
      use.sqsRequest();
    }
    answer(exchange, answer);
  }

  private void bus(HttpExchange exchange, String operation) throws IOException {
    if (operation.equals("PutEvents")) {
      use.event();
    }
    byte[] answer =
        "{\"FailedEntryCount\": 0, \"Entries\": [{\"EventId\": \"1\"}], \"EventBusArn\": \"arn\"}"
            .getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.1");
    exchange.sendResponseHeaders(200, answer.length);
    exchange.getResponseBody().write(answer);
  }

  private HttpResponse<byte[]> forward(HttpExchange exchange, URI service, byte[] body)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(service.resolve(exchange.getRequestURI()))
            .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body));
    copied(exchange.getRequestHeaders())
        .forEach(header -> request.header(header.name(), header.value()));
    return client.send(request.build(), BodyHandlers.ofByteArray());
  }

  private static void answer(HttpExchange exchange, HttpResponse<byte[]> answer)
      throws IOException {
    answer
        .headers()
        .map()
        .forEach(
            (name, values) -> {
              if (!OWN_HEADERS.contains(name.toLowerCase(Locale.ROOT))) {
                exchange.getResponseHeaders().put(name, values);
              }
            });
    exchange.sendResponseHeaders(
        answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
    exchange.getResponseBody().write(answer.body());
  }

  private record Header(String name, String value) {}

  private static List<Header> copied(Headers headers) {
    return headers.entrySet().stream()
        .filter(header -> !OWN_HEADERS.contains(header.getKey().toLowerCase(Locale.ROOT)))
        .flatMap(header -> header.getValue().stream().map(v -> new Header(header.getKey(), v)))
        .toList();
  }
}
