package io.backline.local.system;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;

/** Bytes as they are sent to the HTTP front, well-formed or not. */
record RawRequest(String bytes) {
  private static final int PATIENCE_MS = 20_000;

  static RawRequest of(String method, String target, String headers, String body) {
    return new RawRequest(
        "%s %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n%s\r\n%s"
            .formatted(method, target, headers, body));
  }

  /** All that comes back until the front closes; empty where it hung up at once. */
  String send(URI front) throws IOException {
    try (Socket socket = new Socket(front.getHost(), front.getPort())) {
      socket.setSoTimeout(PATIENCE_MS);
      socket.getOutputStream().write(bytes.getBytes(ISO_8859_1));
      socket.shutdownOutput();
      return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
    } catch (SocketException _) {
      return "";
    }
  }
}
