package io.backline.samples.spotify;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backline.samples.http.Answer;
import io.backline.samples.http.Json;
import io.backline.samples.http.Refusal;
import java.util.function.Supplier;

/** Spotify's errors, in the shapes they have been seen in. */
final class SpotifyErrors {

  private SpotifyErrors() {}

  static Refusal of(int status, String message) {
    return refusal(status, Json.object().put("status", status).put("message", message));
  }

  static Refusal withoutMessage(int status) {
    return refusal(status, Json.object().put("status", status));
  }

  static Supplier<Refusal> notFound() {
    return () -> of(404, "Resource not found");
  }

  static Refusal invalidLimit() {
    return of(400, "Invalid limit");
  }

  static Refusal invalidOffset() {
    return of(400, "Invalid offset");
  }

  /** The rolling window's refusal is plain text. */
  static Refusal tooMany(long retryAfterSeconds) {
    Answer answer = Answer.text(429, "Too many requests");
    return new Refusal(answer.with("Retry-After", Long.toString(retryAfterSeconds)));
  }

  /** The day's quota, which takes hours to come back. */
  static Refusal quotaExceeded(long retryAfterSeconds) {
    ObjectNode error = Json.object().put("status", 429).put("message", "Too many requests");
    Answer answer = Answer.json(429, Json.object("error", error.put("reason", "QUOTA_EXCEEDED")));
    return new Refusal(answer.with("Retry-After", Long.toString(retryAfterSeconds)));
  }

  private static Refusal refusal(int status, ObjectNode error) {
    return new Refusal(Answer.json(status, Json.object("error", error)));
  }
}
