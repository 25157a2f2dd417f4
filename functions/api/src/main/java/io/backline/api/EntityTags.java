package io.backline.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Strong entity tags (RFC 9110, section 8.8.3) on what is read, and 304 for those who have it
 * already.
 */
final class EntityTags {
  private static final String CACHE_CONTROL = "cache-control";
  private static final String GZIP = "-gzip";

  private EntityTags() {}

  static Response apply(Request request, Response response) {
    boolean read = request.method().equals("GET") || request.method().equals("HEAD");
    if (!read || response.status() != 200) {
      return response;
    }
    Response tagged = tag(response);
    String tag = tagged.headers().get("etag");
    return request
        .header("if-none-match")
        .flatMap(sent -> known(sent, tag))
        .map(known -> tagged.with("etag", known).withoutBody(304))
        .orElse(tagged);
  }

  /** The tag of the same answer as gzip, which other bytes must not share. */
  static String ofGzip(String tag) {
    return tag.substring(0, tag.length() - 1) + GZIP + "\"";
  }

  /**
   * The answer with its tag. Who keeps it is to ask each time, unless the answer says otherwise.
   */
  static Response tag(Response response) {
    if (response.headers().containsKey("etag")) {
      return response;
    }
    Response tagged = response.with("etag", "\"" + hash(response.body()) + "\"");
    return tagged.headers().containsKey(CACHE_CONTROL)
        ? tagged
        : tagged.with(CACHE_CONTROL, CacheTimes.ASK);
  }

  /** The tag of the copy that still holds, compressed or not. */
  private static Optional<String> known(String ifNoneMatch, String tag) {
    return Arrays.stream(ifNoneMatch.split(","))
        .map(String::strip)
        .map(sent -> sent.startsWith("W/") ? sent.substring(2) : sent)
        .map(sent -> sent.equals("*") ? tag : sent)
        .filter(sent -> sent.equals(tag) || sent.equals(ofGzip(tag)))
        .findFirst();
  }

  private static String hash(String body) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(body.getBytes(UTF_8));
      return HexFormat.of().formatHex(digest, 0, 12);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
