package io.backline.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.backline.runtime.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Which dead letters are to be sent once more, and how fast.
 *
 * @param ids of them, or none for the oldest
 * @param perSecond how many a second, 1 to 50
 */
record RedriveRequest(List<String> ids, int perSecond) {
  private static final Pattern ID = Pattern.compile("\\d{13}-[\\x21-\\x7e]{1,100}");
  private static final int MOST_IDS = 200;
  private static final int DEFAULT_PER_SECOND = 5;
  private static final int MOST_PER_SECOND = 50;

  RedriveRequest {
    ids = List.copyOf(ids);
  }

  static RedriveRequest of(JsonNode body) {
    return new RedriveRequest(ids(body.path("ids")), perSecond(body.path("perSecond")));
  }

  private static List<String> ids(JsonNode node) {
    if (isAbsent(node)) {
      return List.of();
    }
    List<String> ids = new ArrayList<>();
    node.forEach(id -> ids.add(id.isTextual() ? id.asText() : ""));
    boolean usable =
        node.isArray()
            && !ids.isEmpty()
            && ids.size() <= MOST_IDS
            && ids.stream().allMatch(id -> ID.matcher(id).matches());
    if (!usable) {
      throw invalid(
          "Send ids as a list of 1 to %d ids, as GET /api/admin/dead-letters gives them, or not at all."
              .formatted(MOST_IDS));
    }
    return ids.stream().distinct().toList();
  }

  private static int perSecond(JsonNode node) {
    if (isAbsent(node)) {
      return DEFAULT_PER_SECOND;
    }
    if (!node.isInt() || node.asInt() < 1 || node.asInt() > MOST_PER_SECOND) {
      throw invalid(
          "Send perSecond as a whole number from 1 to %d, or not at all."
              .formatted(MOST_PER_SECOND));
    }
    return node.asInt();
  }

  private static boolean isAbsent(JsonNode node) {
    return node.isMissingNode() || node.isNull();
  }

  private static ProblemException invalid(String detail) {
    return new ProblemException(ProblemCode.INVALID_REQUEST, detail);
  }
}
