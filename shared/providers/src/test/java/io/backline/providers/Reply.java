package io.backline.providers;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/**
 * What a {@link LocalProvider} sends back.
 *
 * @param gzipped the body is sent compressed
 * @param cutOff the connection ends before the body does
 */
public record Reply(
    int status, String body, Map<String, String> headers, boolean gzipped, boolean cutOff) {

  public static Reply of(int status, String body) {
    return new Reply(status, body, Map.of(), false, false);
  }

  public static Reply ok(String body) {
    return of(200, body);
  }

  public Reply header(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Reply(status, body, more, gzipped, cutOff);
  }

  public Reply cut() {
    return new Reply(status, body, headers, gzipped, true);
  }

  public Reply compressed() {
    Reply marked = header("Content-Encoding", "gzip");
    return new Reply(status, body, marked.headers(), true, cutOff);
  }

  byte[] bytes() throws IOException {
    byte[] plain = body.getBytes(UTF_8);
    return gzipped ? gzip(plain) : plain;
  }

  private static byte[] gzip(byte[] plain) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(plain);
    }
    return bytes.toByteArray();
  }
}
