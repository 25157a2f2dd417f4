package io.backline.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.WebSocket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * An artist's progress documents as they come: pushed over the WebSocket, and asked for when
 * nothing was pushed for a while.
 */
public final class ProgressFeed {
  private static final long SILENCE_MILLIS = 1_000;

  private final BlockingQueue<String> pushed = new LinkedBlockingQueue<>();
  private final ApiClient api;
  private final URI webSocket;
  private final String artistId;

  public ProgressFeed(ApiClient api, URI webSocket, String artistId) {
    this.api = api;
    this.webSocket = webSocket;
    this.artistId = artistId;
  }

  /** Subscribes; without a WebSocket the feed only asks. */
  public void subscribe() {
    try {
      WebSocket socket =
          api.http().newWebSocketBuilder().buildAsync(webSocket, new Listener()).join();
      socket
          .sendText(
              Json.object().put("action", "subscribe").put("artistId", artistId).toString(), true)
          .join();
    } catch (CompletionException e) {
      System.err.println("no WebSocket, so the progress is asked for: " + e.getCause());
    }
  }

  /** The next document, which may be older than the one before. */
  public JsonNode next() throws IOException, InterruptedException {
    String text = pushed.poll(SILENCE_MILLIS, TimeUnit.MILLISECONDS);
    return text == null ? api.get("/api/artists/" + artistId + "/status").body() : Json.read(text);
  }

  private final class Listener implements WebSocket.Listener {
    private final StringBuilder text = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
      text.append(data);
      if (last) {
        pushed.add(text.toString());
        text.setLength(0);
      }
      socket.request(1);
      return null;
    }
  }
}
