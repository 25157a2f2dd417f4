package io.backline.providers.spotify;

import io.backline.providers.http.Answer;
import io.backline.providers.http.Json;
import java.time.Duration;

/**
 * Spotify's bodies of answers that are no success: {@code {"error": {"status", "message",
 * "reason"}}} from the API, {@code {"error", "error_description"}} from the token endpoint, or
 * plain text.
 */
final class SpotifyErrors {

  private static final String QUOTA = "QUOTA_EXCEEDED";
  private static final Duration WINDOW = Duration.ofSeconds(30);
  private static final Duration QUOTA_CHECK = Duration.ofHours(1);

  private SpotifyErrors() {}

  static String code(Answer answer) {
    String api = Json.text(answer.body(), "error", "reason");
    String token = Json.text(answer.body(), "error");
    String code = api == null ? token : api;
    return code == null ? "http-" + answer.status() : code;
  }

  static String reason(Answer answer) {
    String api = Json.text(answer.body(), "error", "message");
    String token = Json.text(answer.body(), "error_description");
    String reason = api == null ? token : api;
    return reason == null ? answer.text() : reason;
  }

  /**
   * How long a 429 without Retry-After holds: the rolling window, or, of the day's quota, an hour
   * until it is worth asking.
   */
  static Duration unsaidPause(Answer answer) {
    return code(answer).equals(QUOTA) ? QUOTA_CHECK : WINDOW;
  }
}
