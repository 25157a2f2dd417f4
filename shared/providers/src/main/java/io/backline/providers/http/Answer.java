package io.backline.providers.http;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;

/**
 * What a provider sent back.
 *
 * @param headers by name in lower case; of several with one name the first
 * @param body the JSON object; a missing node where the body is something else, which only an
 *     error's may be
 * @param text of an error's body, cut to its beginning; else empty
 */
public record Answer(int status, Map<String, String> headers, JsonNode body, String text) {

  public Answer {
    headers = Map.copyOf(headers);
    requireNonNull(body, "body is null");
    requireNonNull(text, "text is null");
  }

  public Optional<String> header(String lowerCaseName) {
    return Optional.ofNullable(headers.get(lowerCaseName));
  }

  public boolean isSuccess() {
    return status >= 200 && status < 300;
  }

  public boolean isServerError() {
    return status >= 500;
  }
}
