package io.backline.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.backline.model.CatalogueOverride.Action;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What an admin decides.
 *
 * @param ids of join the other songs, of split the recordings; else none
 * @param note why, or null
 */
record OverrideRequest(Action action, List<String> ids, String by, String note) {
  private static final int LONGEST_BY = 100;
  private static final int LONGEST_NOTE = 500;
  private static final int MOST_IDS = 100;
  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  OverrideRequest {
    ids = List.copyOf(ids);
  }

  /** {@code {"action": "pin"|"exclude", "by": "…", "note": "…"?}}. */
  static OverrideRequest ofRecording(JsonNode body) {
    return switch (body.path("action").asText()) {
      case "pin" -> of(body, Action.PIN, List.of());
      case "exclude" -> of(body, Action.EXCLUDE, List.of());
      default -> throw ProblemException.invalid("Send action as pin or exclude.");
    };
  }

  /** {@code {"action": "join", "songs": […], …}} or {@code "split"} with {@code "recordings"}. */
  static OverrideRequest ofSong(JsonNode body) {
    return switch (body.path("action").asText()) {
      case "join" -> of(body, Action.JOIN, ids(body, "songs"));
      case "split" -> of(body, Action.SPLIT, ids(body, "recordings"));
      default -> throw ProblemException.invalid("Send action as join or split.");
    };
  }

  private static OverrideRequest of(JsonNode body, Action action, List<String> ids) {
    return new OverrideRequest(
        action,
        ids,
        JsonText.required(body, "by", LONGEST_BY),
        JsonText.optional(body, "note", LONGEST_NOTE));
  }

  private static List<String> ids(JsonNode body, String name) {
    return JsonText.list(body.path(name), MOST_IDS, ID.asMatchPredicate())
        .orElseThrow(
            () ->
                ProblemException.invalid(
                    "Send %s as a list of 1 to %d ids, as GET /api/artists/{id}/songs gives them."
                        .formatted(name, MOST_IDS)));
  }
}
