package io.backline.bench.plain;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is read out of the providers' answers. */
final class Answers {
  private static final Pattern SPOTIFY_ARTIST =
      Pattern.compile("open\\.spotify\\.com/(?:intl-\\w+/)?artist/(\\w+)");

  private Answers() {}

  static Optional<String> spotifyId(JsonNode attraction) {
    String url = attraction.at("/externalLinks/spotify/0/url").asText();
    Matcher matcher = SPOTIFY_ARTIST.matcher(url);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  static Optional<String> mbid(JsonNode attraction) {
    String id = attraction.at("/externalLinks/musicbrainz/0/id").asText();
    return id.isEmpty() ? Optional.empty() : Optional.of(id);
  }

  static JsonNode events(JsonNode page) {
    return page.at("/_embedded/events");
  }

  /** The items of a list with an id: some pages hold nulls. */
  static List<JsonNode> items(JsonNode list) {
    List<JsonNode> items = new ArrayList<>();
    for (JsonNode item : list) {
      if (item.hasNonNull("id")) {
        items.add(item);
      }
    }
    return items;
  }

  /** Whether a track was read with its ISRC. */
  static boolean hasIsrc(JsonNode track) {
    return track.at("/external_ids/isrc").isTextual();
  }
}
