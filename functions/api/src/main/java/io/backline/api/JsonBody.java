package io.backline.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import io.backline.runtime.Json;
import io.backline.runtime.ProblemCode;
import java.util.Locale;

/** A request's body as a JSON object. */
final class JsonBody {
  /** Bytes. */
  static final int MOST = 16 * 1024;

  // Two readers of {"id": 1, "id": 2} or of {} {} may understand different things.
  private static final ObjectReader STRICT =
      Json.mapper()
          .reader()
          .with(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  // Stands for bytes that were not UTF-8, whoever decoded them: the gateway or we.
  private static final char UNREADABLE = '\ufffd';

  private JsonBody() {}

  /** The same where a body need not be sent, whatever it is if it is; nothing stands for {}. */
  static JsonNode orEmpty(Request request) {
    return request.body().isBlank() ? Json.mapper().createObjectNode() : read(request);
  }

  static JsonNode of(Request request) {
    JsonNode body = read(request);
    if (!body.isObject()) {
      throw ProblemException.invalid("Send a JSON object.");
    }
    return body;
  }

  private static JsonNode read(Request request) {
    if (request.body().getBytes(UTF_8).length > MOST) {
      throw new ProblemException(
          ProblemCode.BODY_TOO_LARGE, "Send at most %d bytes.".formatted(MOST));
    }
    String type = request.header("content-type").orElse("").toLowerCase(Locale.ROOT);
    if (!type.split(";", 2)[0].strip().equals("application/json")) {
      throw new ProblemException(
          ProblemCode.UNSUPPORTED_MEDIA_TYPE, "Send the body as application/json.");
    }
    return parse(request.body());
  }

  /** Whether a field was left out, which null says as well. */
  static boolean isAbsent(JsonNode field) {
    return field.isMissingNode() || field.isNull();
  }

  private static JsonNode parse(String body) {
    if (body.indexOf(UNREADABLE) >= 0) {
      throw new ProblemException(ProblemCode.INVALID_JSON, "Send valid JSON in UTF-8.");
    }
    try {
      return STRICT.readTree(body);
    } catch (JsonProcessingException _) {
      throw new ProblemException(ProblemCode.INVALID_JSON, "Send valid JSON.");
    }
  }
}
