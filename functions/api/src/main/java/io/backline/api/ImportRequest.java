package io.backline.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.backline.runtime.ProblemCode;
import java.util.regex.Pattern;

/**
 * What a client asks to import.
 *
 * @param name what it calls the artist, until the import knows better, or null
 * @param force whether to import even what is still fresh
 */
record ImportRequest(String tmAttractionId, String name, boolean force) {
  // Observed ids have 10 to 21 characters; the rest is room.
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");
  private static final int LONGEST_NAME = 200;

  static ImportRequest of(JsonNode body) {
    return new ImportRequest(
        id(body.path("tmAttractionId")),
        JsonText.optional(body, "name", LONGEST_NAME),
        force(body));
  }

  private static String id(JsonNode node) {
    if (!node.isTextual() || !ID.matcher(node.asText()).matches()) {
      throw invalid(
          "Send tmAttractionId, the id of a Ticketmaster attraction (GET /api/search?q= finds"
              + " it).");
    }
    return node.asText();
  }

  private static boolean force(JsonNode body) {
    JsonNode node = body.path("force");
    if (!node.isMissingNode() && !node.isNull() && !node.isBoolean()) {
      throw invalid("Send force as true or false, or not at all.");
    }
    return node.asBoolean(false);
  }

  private static ProblemException invalid(String detail) {
    return new ProblemException(ProblemCode.INVALID_REQUEST, detail);
  }
}
