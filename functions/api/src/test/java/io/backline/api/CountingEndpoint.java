package io.backline.api;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Answers every request with an empty JSON object, and counts who is connected. */
final class CountingEndpoint implements AutoCloseable {
  private static final byte[] ANSWER =
      "HTTP/1.1 200 OK\r\nContent-Type: application/x-amz-json-1.0\r\nContent-Length: 2\r\n\r\n{}"
          .getBytes(ISO_8859_1);

  private final ServerSocket server;
  private final AtomicInteger opened = new AtomicInteger();
  private final AtomicInteger open = new AtomicInteger();
  private final List<String> targets = new CopyOnWriteArrayList<>();

  private CountingEndpoint(ServerSocket server) {
    this.server = server;
  }

  static CountingEndpoint open() throws IOException {
    CountingEndpoint endpoint =
        new CountingEndpoint(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
    Thread.ofVirtual().start(endpoint::accept);
    return endpoint;
  }

  String url() {
    return "http://127.0.0.1:" + server.getLocalPort();
  }

  /** How many connections there have been. */
  int opened() {
    return opened.get();
  }

  /** The operations that were asked for. */
  List<String> targets() {
    return targets;
  }

  void awaitNoneOpen() throws InterruptedException {
    for (int i = 0; i < 500 && open.get() > 0; i++) {
      Thread.sleep(20);
    }
    if (open.get() > 0) {
      throw new AssertionError(open.get() + " connections are still open");
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        opened.incrementAndGet();
        open.incrementAndGet();
        Thread.ofVirtual().start(() -> serve(socket));
      } catch (IOException _) {
        return;
      }
    }
  }

  private void serve(Socket socket) {
    try (socket;
        InputStream in = new BufferedInputStream(socket.getInputStream());
        OutputStream out = socket.getOutputStream()) {
      for (String line = line(in); line != null; line = line(in)) {
        int length = 0;
        for (; line != null && !line.isEmpty(); line = line(in)) {
          String[] header = line.split(": *", 2);
          switch (header[0].toLowerCase(Locale.ROOT)) {
            case "content-length" -> length = Integer.parseInt(header[1]);
            case "x-amz-target" -> targets.add(header[1]);
            default -> {}
          }
        }
        in.skipNBytes(length);
        out.write(ANSWER);
        out.flush();
      }
    } catch (IOException _) {
      // Gone, which is what is counted.
    } finally {
      open.decrementAndGet();
    }
  }

  /** Without its end; null where the connection ended. */
  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        return null;
      }
      line.append((char) c);
    }
    return line.toString().strip();
  }
}
