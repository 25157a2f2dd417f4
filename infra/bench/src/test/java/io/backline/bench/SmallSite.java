package io.backline.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A web site whose files may all be kept for ever.
 *
 * @param files texts by path; all else is 404, with a body
 * @param asked the paths that were asked for
 */
record SmallSite(HttpServer server, Map<String, String> files, List<String> asked)
    implements AutoCloseable {

  static SmallSite of(Map<String, String> files) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    SmallSite site = new SmallSite(server, files, new CopyOnWriteArrayList<>());
    server.createContext("/", site::answer);
    server.start();
    return site;
  }

  URI origin() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      asked.add(path);
      byte[] body = files.getOrDefault(path, "<h1>Not here</h1>").getBytes(UTF_8);
      exchange
          .getResponseHeaders()
          .add("content-type", path.endsWith(".css") ? "text/css" : "text/html");
      exchange.getResponseHeaders().add("cache-control", "public, max-age=31536000, immutable");
      exchange.sendResponseHeaders(files.containsKey(path) ? 200 : 404, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
