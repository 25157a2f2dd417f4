package io.backline.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.backline.runtime.Json;
import io.backline.runtime.ProblemCode;
import java.util.Locale;

/** A request's body as a JSON object. */
final class JsonBody {
  /** Bytes. */
  static final int MOST = 16 * 1024;

  private JsonBody() {}

  static JsonNode of(Request request) {
    if (request.body().getBytes(UTF_8).length > MOST) {
      throw new ProblemException(
          ProblemCode.BODY_TOO_LARGE, "Send at most %d bytes.".formatted(MOST));
    }
    String type = request.header("content-type").orElse("").toLowerCase(Locale.ROOT);
    if (!type.split(";", 2)[0].strip().equals("application/json")) {
      throw new ProblemException(
          ProblemCode.UNSUPPORTED_MEDIA_TYPE, "Send the body as application/json.");
    }
    JsonNode body = parse(request.body());
    if (!body.isObject()) {
      throw new ProblemException(ProblemCode.INVALID_REQUEST, "Send a JSON object.");
    }
    return body;
  }

  private static JsonNode parse(String body) {
    try {
      return Json.mapper().readTree(body);
    } catch (JsonProcessingException _) {
      throw new ProblemException(ProblemCode.INVALID_JSON, "Send valid JSON.");
    }
  }
}
