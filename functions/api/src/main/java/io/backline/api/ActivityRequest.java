package io.backline.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.backline.model.ActivityType;
import io.backline.runtime.ProblemCode;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a fan does with an artist. Which show or song it was about is checked and not kept: it
 * counts for the artist.
 */
record ActivityRequest(ActivityType type) {
  private static final Set<String> FIELDS = Set.of("type", "showId", "songId");
  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  static ActivityRequest of(JsonNode body) {
    // Whoever misspells showId means something else than what would be counted.
    if (!body.properties().stream().allMatch(field -> FIELDS.contains(field.getKey()))) {
      throw invalid("Send type, and showId and songId where there are any, and nothing else.");
    }
    checkId(body, "showId");
    checkId(body, "songId");
    return new ActivityRequest(type(body.path("type")));
  }

  private static ActivityType type(JsonNode node) {
    return ActivityType.of(node.isTextual() ? node.asText() : "")
        .orElseThrow(() -> invalid("Send type as view, follow, unfollow or vote."));
  }

  private static void checkId(JsonNode body, String name) {
    JsonNode node = body.path(name);
    if (!JsonBody.isAbsent(node) && !(node.isTextual() && ID.matcher(node.asText()).matches())) {
      throw invalid(
          "Send %s as an id that the artist's lists give, or not at all.".formatted(name));
    }
  }

  private static ProblemException invalid(String detail) {
    return new ProblemException(ProblemCode.INVALID_REQUEST, detail);
  }
}
