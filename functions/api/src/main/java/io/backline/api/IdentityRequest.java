package io.backline.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.backline.model.AdminIdentity;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Who an admin says an artist is.
 *
 * @param mbid in lower case, or null
 * @param note why, or null
 */
record IdentityRequest(String spotifyId, String mbid, String by, String note) {
  private static final Pattern SPOTIFY_ID = Pattern.compile("[0-9A-Za-z]{22}");
  private static final Pattern MBID =
      Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  private static final int LONGEST_BY = 100;
  private static final int LONGEST_NOTE = 500;

  static IdentityRequest of(JsonNode body) {
    return new IdentityRequest(
        spotifyId(body.path("spotifyId")),
        mbid(body.path("mbid")),
        JsonText.required(body, "by", LONGEST_BY),
        JsonText.optional(body, "note", LONGEST_NOTE));
  }

  AdminIdentity at(Instant now) {
    return new AdminIdentity(spotifyId, mbid, by, note, now);
  }

  private static String spotifyId(JsonNode node) {
    if (!node.isTextual() || !SPOTIFY_ID.matcher(node.asText()).matches()) {
      throw ProblemException.invalid(
          "Send spotifyId, the 22 letters and digits behind open.spotify.com/artist/ in the"
              + " artist's address.");
    }
    return node.asText();
  }

  private static String mbid(JsonNode node) {
    if (JsonBody.isAbsent(node)) {
      return null;
    }
    if (!node.isTextual() || !MBID.matcher(node.asText()).matches()) {
      throw ProblemException.invalid(
          "Send mbid as the UUID behind musicbrainz.org/artist/ in the artist's address, or not at"
              + " all.");
    }
    return node.asText().toLowerCase(Locale.ROOT);
  }
}
