package io.backline.local.system;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A WebSocket client that notes all it hears. */
final class ProgressListener implements AutoCloseable {
  private final BlockingQueue<JsonNode> heard = new LinkedBlockingQueue<>();
  private final WebSocket socket;

  private ProgressListener(URI uri) {
    socket = HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(uri, new Ear()).join();
  }

  static ProgressListener connect(URI uri) {
    return new ProgressListener(uri);
  }

  ProgressListener say(String message) {
    socket.sendText(message, true).join();
    return this;
  }

  ProgressListener subscribe(String artistId) {
    return say("{\"action\": \"subscribe\", \"artistId\": \"%s\"}".formatted(artistId));
  }

  JsonNode next() {
    try {
      JsonNode message = heard.poll(60, TimeUnit.SECONDS);
      if (message == null) {
        throw new AssertionError("nothing was heard");
      }
      return message;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }

  /** Everything up to the document that says the end. */
  List<JsonNode> untilEnd() {
    List<JsonNode> documents = new ArrayList<>();
    do {
      documents.add(next());
    } while (!ApiClient.ENDS.contains(documents.getLast().path("stage").asText()));
    return documents;
  }

  @Override
  public void close() {
    socket.abort();
  }

  private final class Ear implements WebSocket.Listener {
    private final StringBuilder parts = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
      parts.append(data);
      if (last) {
        heard.add(read(parts.toString()));
        parts.setLength(0);
      }
      from.request(1);
      return null;
    }
  }

  private static JsonNode read(String text) {
    try {
      return ApiClient.JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new AssertionError("not JSON: " + text, e);
    }
  }
}
