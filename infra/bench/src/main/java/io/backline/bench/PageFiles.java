package io.backline.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What pages are made of, as it comes over the wire. Whatever is answered otherwise than 200 is an
 * IOException: the page of an error weighs little.
 */
record PageFiles(HttpClient client, URI origin) {
  private static final Pattern NAMED = Pattern.compile("\"(/assets/[^\"]+)\"");
  private static final Pattern IMPORTED = Pattern.compile("'\\./([^']+)'");

  /** How long the bodies are together, compressed. */
  long bytes(Collection<String> paths) throws IOException, InterruptedException {
    long sum = 0;
    for (String path : paths) {
      HttpRequest request = request(path).header("accept-encoding", "gzip").build();
      sum += body(request, BodyHandlers.ofByteArray()).length;
    }
    return sum;
  }

  /** A page and the files that it names. */
  Set<String> named(String page) throws IOException, InterruptedException {
    Set<String> all = new LinkedHashSet<>(List.of(page));
    Matcher names = NAMED.matcher(text(page));
    while (names.find()) {
      all.add(names.group(1));
    }
    return all;
  }

  /** A page, the files that it names, and all that they import, now or later. */
  Set<String> imported(String page) throws IOException, InterruptedException {
    Set<String> all = named(page);
    Deque<String> unread = new ArrayDeque<>(all);
    while (!unread.isEmpty()) {
      String file = unread.pop();
      Matcher names = IMPORTED.matcher(text(file));
      while (names.find()) {
        String name = file.substring(0, file.lastIndexOf('/') + 1) + names.group(1);
        if (all.add(name)) {
          unread.push(name);
        }
      }
    }
    return all;
  }

  private String text(String path) throws IOException, InterruptedException {
    return body(request(path).build(), BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(origin.resolve(path));
  }

  private <T> T body(HttpRequest request, BodyHandler<T> handler)
      throws IOException, InterruptedException {
    HttpResponse<T> response = client.send(request, handler);
    if (response.statusCode() != 200) {
      throw new IOException(
          "%s was answered %d".formatted(request.uri().getPath(), response.statusCode()));
    }
    return response.body();
  }
}
