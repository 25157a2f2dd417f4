package io.backline.samples;

import static java.util.Objects.requireNonNull;

import io.backline.samples.http.Answer;
import java.util.Map;

/** A planned answer that replaces the right one. */
public record Fault(int status, String contentType, String body, Map<String, String> headers) {

  public Fault {
    requireNonNull(contentType, "contentType is null");
    requireNonNull(body, "body is null");
    headers = Map.copyOf(headers);
  }

  /** A JSON body with any status. */
  public static Fault json(int status, String body) {
    return new Fault(status, "application/json", body, Map.of());
  }

  /** An error page where JSON was promised, as a gateway in trouble sends it. */
  public static Fault html(int status) {
    return new Fault(
        status, "text/html", "<html><body><h1>Bad Gateway</h1></body></html>", Map.of());
  }

  /** A good status and a body that ends in the middle of a string. */
  public static Fault truncatedJson() {
    return json(200, "{\"items\":[{\"id\":\"4f1a");
  }

  public static Fault serverError() {
    return json(500, "{\"error\":{\"status\":500,\"message\":\"Server error.\"}}");
  }

  /** 429 with the given Retry-After, which need not be a number. */
  public static Fault tooManyRequests(String retryAfter) {
    return new Fault(429, "text/plain", "Too many requests", Map.of("Retry-After", retryAfter));
  }

  Answer answer() {
    return new Answer(status, contentType, body, headers);
  }
}
