package io.backline.samples;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Random;

/** What a provider, or whoever stands between, may do to a good body. */
public enum Distortion {
  REMOVED,
  NULLED,
  ALL_NULL,
  MISTYPED,
  LONG_TEXT,
  STRANGE_TEXT,
  HUGE_NUMBER,
  LONG_ARRAY,
  DEEP,
  TWICE,
  ELSEWHERE,
  TRUNCATED,
  TRAILING,
  NOT_JSON,
  LATIN_1,
  UTF_16;

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int LONG = 100_000;
  private static final List<String> OTHER_TYPES =
      List.of("17", "true", "\"text\"", "\" \"", "[]", "{}", "[null, 1, \"x\", [], {}]");
  private static final List<String> LONG_TEXTS =
      List.of(
          "\"" + "x".repeat(LONG) + "\"",
          "\"https://open.spotify.com/" + "a/".repeat(LONG / 2) + "\"",
          "\"" + "Song feat. (Live at ".repeat(LONG / 20) + "\"");
  private static final List<String> STRANGE_TEXTS =
      List.of(
          "\"a\\u0000b\\r\\nERROR c\\u001b[31m\"",
          "\"half of a pair: \\ud83c\"",
          "\"\\udfb8\\ud83c\"",
          "\"#ARTIST#..\\/..\\/\\u202e<script>alert(1)<\\/script>\"",
          "\"\\uffff\\ufdd0\\ufeff\"");
  private static final List<String> NUMBERS =
      List.of("1e400", "-1e999999999", "9".repeat(900), "2147483647", "-2147483648", "1e-400");
  private static final List<String> NO_JSON =
      List.of("", "Too many requests", "<html><body>Just a moment…</body></html>", "null", "[]");

  /** The body as it arrives. */
  public byte[] of(String body, Random random) {
    return switch (this) {
      case TRUNCATED -> cut(body, random).getBytes(UTF_8);
      case TRAILING -> (body + body).getBytes(UTF_8);
      case NOT_JSON -> any(NO_JSON, random).getBytes(UTF_8);
      // Without anything beyond ASCII the charsets would be the same.
      case LATIN_1 -> body.replaceFirst("\"(?=[a-z])", "\"\u00e4").getBytes(ISO_8859_1);
      case UTF_16 -> body.getBytes(UTF_16LE);
      case REMOVED,
          NULLED,
          ALL_NULL,
          MISTYPED,
          LONG_TEXT,
          STRANGE_TEXT,
          HUGE_NUMBER,
          LONG_ARRAY,
          DEEP,
          TWICE,
          ELSEWHERE ->
          inTree(body, random).getBytes(UTF_8);
    };
  }

  private String inTree(String body, Random random) {
    JsonNode root = read(body);
    return Place.any(root, random)
        .map(place -> changed(root, place, body, random))
        .orElseGet(() -> cut(body, random));
  }

  private String changed(JsonNode root, Place place, String body, Random random) {
    return switch (this) {
      case REMOVED -> {
        place.remove();
        yield root.toString();
      }
      case ALL_NULL -> body.replaceAll(":\\s*(?:\"[^\"]*\"|[\\d.]+|true|false)", ":null");
      case ELSEWHERE -> body.replaceAll("https?://[^/\"]+", "http://127.0.0.1:9");
      case NULLED -> place.written(root, "null");
      case MISTYPED -> place.written(root, any(OTHER_TYPES, random));
      case LONG_TEXT -> place.written(root, any(LONG_TEXTS, random));
      case STRANGE_TEXT -> place.written(root, any(STRANGE_TEXTS, random));
      case HUGE_NUMBER -> place.written(root, any(NUMBERS, random));
      case LONG_ARRAY -> place.written(root, repeated(place.value()));
      case DEEP -> place.written(root, "[".repeat(3_000) + "]".repeat(3_000));
      case TWICE -> place.written(root, twice(place));
      case TRUNCATED, TRAILING, NOT_JSON, LATIN_1, UTF_16 ->
          throw new IllegalStateException(this + " changes no value");
    };
  }

  private static String repeated(JsonNode value) {
    String item = value.isArray() && !value.isEmpty() ? value.get(0).toString() : value.toString();
    int times = Math.max(2, LONG / (item.length() + 1));
    return "[" + (item + ",").repeat(times - 1) + item + "]";
  }

  private static String twice(Place place) {
    String name = place.field().isEmpty() ? "" : "\"" + place.field() + "\":";
    return place.value() + "," + name + "[\"again\"]";
  }

  private static String cut(String body, Random random) {
    return body.substring(0, random.nextInt(Math.max(1, body.length())));
  }

  private static String any(List<String> texts, Random random) {
    return texts.get(random.nextInt(texts.size()));
  }

  private static JsonNode read(String body) {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException e) {
      return JSON.missingNode();
    }
  }
}
