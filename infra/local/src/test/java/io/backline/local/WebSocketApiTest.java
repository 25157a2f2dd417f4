package io.backline.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WebSocketApiTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
  private SmallSystem small;
  private LocalSystem system;

  @BeforeEach
  void start(@TempDir Path directory) throws Exception {
    small = SmallSystem.in(directory);
    system = LocalSystem.start(small.options());
  }

  @AfterEach
  void stop() {
    system.close();
  }

  @Test
  void a_connection_is_told_to_its_function_from_beginning_to_end() throws Exception {
    WebSocket socket = connect("");
    String id = connectionId();
    socket.sendText("hello", true).join();
    assertThat(small.next()).isEqualTo("MESSAGE $default " + id);
    socket.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
    assertThat(small.next()).isEqualTo("DISCONNECT $disconnect " + id);
  }

  @Test
  void a_connection_can_be_refused() {
    assertThatThrownBy(() -> connect("?refuse=1"))
        .hasCauseInstanceOf(WebSocketHandshakeException.class)
        .satisfies(
            e ->
                assertThat(((WebSocketHandshakeException) e.getCause()).getResponse().statusCode())
                    .isEqualTo(403));
  }

  @Test
  void a_message_goes_to_the_route_that_its_action_names() throws Exception {
    WebSocket socket = connect("");
    connectionId();
    socket.sendText("{\"action\": \"named\"}", true).join();
    assertThat(small.next()).startsWith("MESSAGE named ");
    socket.sendText("{\"action\": \"other\"}", true).join();
    assertThat(small.next()).startsWith("MESSAGE $default ");
  }

  @Test
  void a_route_with_a_response_sends_the_answers_body_and_one_without_does_not() throws Exception {
    WebSocket socket = connect("");
    socket.sendText("{\"action\": \"named\"}", true).join();
    socket.sendText("plain", true).join();
    assertThat(next()).isEqualTo("heard plain");
  }

  @Test
  void a_function_that_throws_is_told_to_the_client_as_the_gateway_does() throws Exception {
    connect("").sendText("boom", true).join();
    assertThat(next()).startsWith("{\"message\":\"Internal server error\"");
  }

  @Test
  void what_is_posted_to_a_connection_reaches_its_client() throws Exception {
    connect("");
    assertThat(post(connectionId(), "news").statusCode()).isEqualTo(200);
    assertThat(next()).isEqualTo("news");
  }

  @Test
  void messages_posted_at_the_same_time_all_arrive() throws Exception {
    connect("");
    String id = connectionId();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      threads.invokeAll(Collections.nCopies(50, () -> post(id, "news")));
    }
    for (int i = 0; i < 50; i++) {
      assertThat(next()).isEqualTo("news");
    }
  }

  @Test
  void a_connection_that_is_not_there_is_gone() throws Exception {
    HttpResponse<String> answer = post("unknown", "news");
    assertThat(answer.statusCode()).isEqualTo(410);
    assertThat(answer.body()).isEqualTo("{\"message\":\"Gone\"}");
  }

  @Test
  void a_connection_can_be_looked_at_and_closed() throws Exception {
    connect("");
    String id = connectionId();
    assertThat(send(connection(id).GET()).body()).contains("connectedAt").contains("sourceIp");
    assertThat(send(connection(id).DELETE()).statusCode()).isEqualTo(204);
    assertThat(small.next()).startsWith("DISCONNECT $disconnect " + id);
    assertThat(send(connection(id).GET()).statusCode()).isEqualTo(410);
  }

  private WebSocket connect(String query) {
    return CLIENT
        .newWebSocketBuilder()
        .buildAsync(URI.create(system.webSocket() + query), new Listener())
        .join();
  }

  private String connectionId() throws InterruptedException {
    String report = small.next();
    assertThat(report).startsWith("CONNECT $connect ");
    return report.substring("CONNECT $connect ".length());
  }

  private String next() throws InterruptedException {
    return heard.poll(SmallSystem.PATIENCE.toSeconds(), TimeUnit.SECONDS);
  }

  private HttpResponse<String> post(String id, String text)
      throws IOException, InterruptedException {
    return send(connection(id).POST(BodyPublishers.ofString(text)));
  }

  private java.net.http.HttpRequest.Builder connection(String id) {
    return java.net.http.HttpRequest.newBuilder(system.http().resolve("/@connections/" + id));
  }

  private static HttpResponse<String> send(java.net.http.HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return CLIENT.send(request.build(), BodyHandlers.ofString());
  }

  private final class Listener implements WebSocket.Listener {
    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
      heard.add(data.toString());
      socket.request(1);
      return null;
    }
  }
}
