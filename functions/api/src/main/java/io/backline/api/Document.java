package io.backline.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/** A document that lies beside the code. */
final class Document {
  private Document() {}

  /** The OpenAPI 3.1 document. */
  static Response openApi() {
    return new Response(200, Map.of("content-type", "application/json"), read("openapi.json"));
  }

  private static String read(String name) {
    try (InputStream in = Document.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
