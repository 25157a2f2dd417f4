package io.backline.providers;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
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
    int status,
    String body,
    Charset charset,
    Map<String, String> headers,
    boolean gzipped,
    boolean cutOff) {

  public static Reply of(int status, String body) {
    return new Reply(status, body, UTF_8, Map.of(), false, false);
  }

  /** Any bytes, whether text or not. */
  public static Reply raw(int status, byte[] body) {
    return new Reply(status, new String(body, ISO_8859_1), ISO_8859_1, Map.of(), false, false);
  }

  public static Reply ok(String body) {
    return of(200, body);
  }

  public Reply header(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Reply(status, body, charset, more, gzipped, cutOff);
  }

  public Reply cut() {
    return new Reply(status, body, charset, headers, gzipped, true);
  }

  public Reply compressed() {
    Reply marked = header("Content-Encoding", "gzip");
    return new Reply(status, body, charset, marked.headers(), true, cutOff);
  }

  byte[] bytes() throws IOException {
    byte[] plain = body.getBytes(charset);
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
