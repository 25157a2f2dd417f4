package io.backline.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.backline.local.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;

/** A WebSocket client that notes when each progress document arrives. */
final class Subscriber implements AutoCloseable {
  private final List<Arrival> arrivals = new CopyOnWriteArrayList<>();
  private final WebSocket socket;

  /** A document that came, as it came: reading it would keep the others waiting. */
  record Arrival(String json, Instant at) {
    JsonNode document() {
      try {
        return Json.read(json);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  Subscriber(HttpClient http, URI webSocket, String artistId) {
    socket = http.newWebSocketBuilder().buildAsync(webSocket, new Listener()).join();
    socket
        .sendText(
            Json.object().put("action", "subscribe").put("artistId", artistId).toString(), true)
        .join();
  }

  List<Arrival> arrivals() {
    return arrivals;
  }

  boolean hasHeard() {
    return !arrivals.isEmpty();
  }

  boolean hasHeardTheEndOf(Imports.Job job) {
    return arrivals.stream()
        .map(Arrival::document)
        .anyMatch(
            document -> job.isIn(document) && Imports.isOver(document.path("stage").asText()));
  }

  @Override
  public void close() {
    socket.abort();
  }

  private final class Listener implements WebSocket.Listener {
    private final StringBuilder text = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
      text.append(data);
      if (last) {
        Instant now = Instant.now();
        arrivals.add(new Arrival(text.toString(), now));
        text.setLength(0);
      }
      from.request(1);
      return null;
    }
  }
}
