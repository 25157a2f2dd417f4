package io.backline.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.backline.store.DeadLetter;
import java.util.List;
import java.util.Set;

/**
 * Which dead letters are to be sent once more, and how fast.
 *
 * @param ids of them, or none for all that may come to something, the oldest first
 * @param perSecond how many a second, 1 to 50
 */
record RedriveRequest(List<String> ids, int perSecond) {
  private static final Set<String> FIELDS = Set.of("ids", "perSecond");
  private static final int MOST_IDS = 200;
  private static final int DEFAULT_PER_SECOND = 5;
  private static final int MOST_PER_SECOND = 50;

  RedriveRequest {
    ids = List.copyOf(ids);
  }

  static RedriveRequest of(JsonNode body) {
    // A misspelt ids would mean all of them.
    if (!body.properties().stream().allMatch(field -> FIELDS.contains(field.getKey()))) {
      throw ProblemException.invalid("Send ids and perSecond, or one of them, and nothing else.");
    }
    return new RedriveRequest(ids(body.path("ids")), perSecond(body.path("perSecond")));
  }

  private static List<String> ids(JsonNode node) {
    if (JsonBody.isAbsent(node)) {
      return List.of();
    }
    return JsonText.list(node, MOST_IDS, DeadLetter::isId)
        .orElseThrow(
            () ->
                ProblemException.invalid(
                    "Send ids as a list of 1 to %d ids, as GET /api/admin/dead-letters gives them, or not at all."
                        .formatted(MOST_IDS)));
  }

  private static int perSecond(JsonNode node) {
    if (JsonBody.isAbsent(node)) {
      return DEFAULT_PER_SECOND;
    }
    if (!node.isInt() || node.asInt() < 1 || node.asInt() > MOST_PER_SECOND) {
      throw ProblemException.invalid(
          "Send perSecond as a whole number from 1 to %d, or not at all."
              .formatted(MOST_PER_SECOND));
    }
    return node.asInt();
  }
}
