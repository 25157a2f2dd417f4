package io.backline.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.backline.model.ActivityType;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a fan does with an artist. Which show or song it was about is checked and not kept: it
 * counts for the artist, unless it is somebody's vote.
 *
 * @param vote empty where nobody says whose it is
 */
record ActivityRequest(ActivityType type, Optional<Vote> vote) {
  private static final Set<String> FIELDS = Set.of("type", "showId", "songId", "voter");
  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  private static final Pattern VOTER = Pattern.compile("[!-~]{8,128}");

  /**
   * That somebody wants to hear a song at a show.
   *
   * @param voter what the client tells its fans apart by
   */
  record Vote(String showId, String songId, String voter) {}

  static ActivityRequest of(JsonNode body) {
    // Whoever misspells showId means something else than what would be counted.
    if (!body.properties().stream().allMatch(field -> FIELDS.contains(field.getKey()))) {
      throw ProblemException.invalid(
          "Send type, and showId, songId and voter where there are any, and nothing else.");
    }
    Optional<String> showId = id(body, "showId");
    Optional<String> songId = id(body, "songId");
    ActivityType type = type(body.path("type"));
    Optional<String> voter = voter(body.path("voter"));
    if (voter.isPresent() && (type != ActivityType.VOTE || showId.isEmpty() || songId.isEmpty())) {
      throw ProblemException.invalid(
          "Send voter with type vote, showId and songId, or not at all.");
    }
    return new ActivityRequest(
        type, voter.map(who -> new Vote(showId.orElseThrow(), songId.orElseThrow(), who)));
  }

  private static ActivityType type(JsonNode node) {
    return ActivityType.of(node.isTextual() ? node.asText() : "")
        .orElseThrow(
            () -> ProblemException.invalid("Send type as view, follow, unfollow or vote."));
  }

  private static Optional<String> id(JsonNode body, String name) {
    return text(
        body.path(name),
        ID,
        "Send %s as an id that the artist's lists give, or not at all.".formatted(name));
  }

  private static Optional<String> voter(JsonNode node) {
    return text(
        node,
        VOTER,
        "Send voter as 8 to 128 printable ASCII characters without blanks, or not at all.");
  }

  private static Optional<String> text(JsonNode node, Pattern form, String otherwise) {
    if (JsonBody.isAbsent(node)) {
      return Optional.empty();
    }
    if (!node.isTextual() || !form.matcher(node.asText()).matches()) {
      throw ProblemException.invalid(otherwise);
    }
    return Optional.of(node.asText());
  }
}
