package io.backline.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/** Sends long answers as gzip to whoever takes it (RFC 9110, sections 8.4 and 12.5.3). */
final class Compression {
  // Below that they fit into a packet as they are.
  private static final int SHORTEST_BYTES = 1024;
  private static final Pattern NEVER = Pattern.compile("q=0(\\.0{0,3})?");

  private Compression() {}

  /**
   * A body as API Gateway takes it.
   *
   * @param isBase64 whether it is bytes
   */
  record Encoded(Map<String, String> headers, String body, boolean isBase64) {
    Encoded {
      headers = Map.copyOf(headers);
    }
  }

  static Encoded apply(Request request, Response response) {
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.putAll(response.headers());
    Optional<String> tag = Optional.ofNullable(headers.get("etag"));
    // Whoever keeps it is not to give it to those who take something else.
    tag.ifPresent(_ -> headers.put("vary", "accept-encoding"));
    byte[] plain = response.body().getBytes(UTF_8);
    if (plain.length < SHORTEST_BYTES || !isTaken(request.header("accept-encoding").orElse(""))) {
      return new Encoded(headers, response.body(), false);
    }
    headers.put("content-encoding", "gzip");
    tag.ifPresent(known -> headers.put("etag", EntityTags.ofGzip(known)));
    return new Encoded(headers, Base64.getEncoder().encodeToString(gzip(plain)), true);
  }

  private static boolean isTaken(String acceptEncoding) {
    List<String> codings =
        Arrays.stream(acceptEncoding.toLowerCase(Locale.ROOT).split(","))
            .map(String::strip)
            .toList();
    return weight(codings, "gzip").or(() -> weight(codings, "*")).orElse(false);
  }

  /** Whether the coding is taken, or empty where nothing is said of it. */
  private static Optional<Boolean> weight(List<String> codings, String name) {
    return codings.stream()
        .map(coding -> coding.split("\\s*;\\s*", 2))
        .filter(parts -> parts[0].equals(name))
        .map(parts -> parts.length == 1 || !NEVER.matcher(parts[1]).matches())
        .findFirst();
  }

  private static byte[] gzip(byte[] plain) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
