package io.backline.local;

import io.backline.template.Template;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.websocket.WsConfig;
import io.javalin.websocket.WsContext;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.eclipse.jetty.http.HttpException;

/**
 * The HTTP and WebSocket server in front: {@code /ws} is the WebSocket API, {@code /@connections}
 * its management, everything else the HTTP API. It takes its port at once and says 503 until {@link
 * #serve} gives it the functions.
 */
final class FrontServer implements AutoCloseable {
  private static final String CONNECTION = "connection";
  private static final int PING_SECONDS = 20;
  private static final Duration IDLE = Duration.ofMinutes(10);

  /** API Gateway's limits: a message of 128 KB. */
  private static final int LARGEST_MESSAGE = 128 * 1024;

  private final OpenSockets sockets = new OpenSockets();
  private final Javalin javalin;
  private volatile Gateways gateways;

  private FrontServer(int port) throws IOException {
    javalin = Javalin.create(this::configure);
    try {
      javalin.start("127.0.0.1", port);
    } catch (RuntimeException e) {
      throw new IOException("port " + port + " cannot be used: " + e.getMessage(), e);
    }
  }

  static FrontServer start(int port) throws IOException {
    return new FrontServer(port);
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + javalin.port());
  }

  void serve(Template template, Function<String, HostedFunction> functions) {
    gateways =
        new Gateways(
            new HttpGateway(template, functions),
            template.webSocketApi().map(api -> new SocketGateway(api, functions, sockets)));
  }

  /** Returns when the functions have heard of the last disconnects. */
  @Override
  public void close() {
    sockets.closeAll();
    javalin.stop();
  }

  private void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.startupWatcherEnabled = false;
    config.concurrency.useVirtualThreads = true;
    // The gateway passes on what the functions compress, and compresses nothing itself.
    config.http.compressionStrategy = CompressionStrategy.NONE;
    config.jetty.modifyWebSocketServletFactory(
        factory -> {
          factory.setIdleTimeout(IDLE);
          factory.setMaxTextMessageSize(LARGEST_MESSAGE);
        });
    config.routes.get("/@connections/{id}", this::getConnection);
    config.routes.post("/@connections/{id}", this::postToConnection);
    config.routes.delete("/@connections/{id}", this::deleteConnection);
    HandlerType.values().stream()
        .filter(HandlerType::isHttpMethod)
        .forEach(method -> config.routes.addHttpHandler(method, "*", this::http));
    config.routes.wsBeforeUpgrade("/ws", this::connect);
    config.routes.ws("/ws", this::socket);
  }

  private void http(Context context) throws InterruptedException {
    answer(
        context,
        gateways == null ? HttpAnswer.message(503, "Service Unavailable") : fromGateway(context));
  }

  private HttpAnswer fromGateway(Context context) throws InterruptedException {
    HttpRequest request;
    try {
      request = Requests.http(context);
    } catch (IOException | HttpException.RuntimeException _) {
      // The body ended early, or was none.
      return HttpAnswer.message(400, "Bad Request");
    }
    return gateways.http().answer(request);
  }

  private static void answer(Context context, HttpAnswer answer) {
    context.status(answer.status());
    answer.headers().forEach(context::header);
    answer.cookies().forEach(cookie -> context.res().addHeader("set-cookie", cookie));
    context.result(answer.body());
  }

  private void connect(Context context) throws InterruptedException {
    SocketConnection connection = Requests.socket(context);
    Optional<Integer> refused =
        gateways == null ? Optional.of(503) : socketGateway().connect(connection);
    if (refused.isPresent()) {
      throw new HttpResponseException(refused.get());
    }
    context.attribute(CONNECTION, connection);
    sockets.expect(connection.id());
  }

  private void socket(WsConfig socket) {
    socket.onConnect(
        context -> {
          sockets.add(connection(context), context.session);
          context.enableAutomaticPings(PING_SECONDS, TimeUnit.SECONDS);
        });
    socket.onMessage(context -> socketGateway().message(connection(context), context.message()));
    socket.onClose(
        context -> {
          try {
            socketGateway()
                .disconnect(
                    connection(context),
                    context.status(),
                    Optional.ofNullable(context.reason()).orElse(""));
          } finally {
            sockets.remove(connection(context).id());
          }
        });
  }

  private SocketGateway socketGateway() {
    return gateways.sockets().orElseThrow(() -> new HttpResponseException(404));
  }

  private static SocketConnection connection(WsContext context) {
    return context.attribute(CONNECTION);
  }

  private void postToConnection(Context context) throws IOException {
    String text = new String(context.req().getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    answer(context, sockets.send(context.pathParam("id"), text) ? HttpAnswer.empty(200) : gone());
  }

  private void deleteConnection(Context context) {
    answer(context, sockets.close(context.pathParam("id")) ? HttpAnswer.empty(204) : gone());
  }

  private void getConnection(Context context) {
    Optional<SocketConnection> connection = sockets.find(context.pathParam("id"));
    if (connection.isEmpty()) {
      answer(context, gone());
      return;
    }
    SocketConnection open = connection.get();
    var json = Json.object().put("connectedAt", open.connectedAt().toString());
    json.putObject("identity").put("sourceIp", open.sourceIp()).put("userAgent", open.userAgent());
    context.contentType("application/json").result(Json.bytes(json));
  }

  private static HttpAnswer gone() {
    HttpAnswer answer = HttpAnswer.message(410, "Gone");
    return new HttpAnswer(
        answer.status(),
        Map.of("content-type", "application/json", "x-amzn-errortype", "GoneException"),
        answer.cookies(),
        answer.body());
  }

  private record Gateways(HttpGateway http, Optional<SocketGateway> sockets) {}
}
