package io.backline.providers.ticketmaster;

import static java.util.Comparator.comparing;

import com.fasterxml.jackson.databind.JsonNode;
import io.backline.providers.ExternalIds;
import io.backline.providers.http.Json;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

final class AttractionReader {

  private static final String NO_GENRE = "Undefined";

  private AttractionReader() {}

  /** The attraction, or null if it has no id. */
  static Attraction read(JsonNode node) {
    String id = Json.id(node, "id");
    return id == null
        ? null
        : new Attraction(
            id,
            Json.text(node, "name"),
            Json.link(node, "url"),
            segment(node),
            Images.best(node),
            genres(node),
            linked(node, "spotify", ExternalIds::spotifyArtist),
            linked(node, "musicbrainz", ExternalIds::mbid),
            Json.integerOr(0, node, "upcomingEvents", "_total"));
  }

  private static String segment(JsonNode node) {
    return classifications(node)
        .map(classification -> Json.text(classification, "segment", "name"))
        .filter(Objects::nonNull)
        .filter(segment -> !segment.equals(NO_GENRE))
        .findFirst()
        .orElse(null);
  }

  private static Stream<JsonNode> classifications(JsonNode node) {
    return Json.objects(node, "classifications")
        .sorted(comparing(classification -> !Json.truth(classification, "primary")));
  }

  private static List<String> genres(JsonNode node) {
    return classifications(node)
        .flatMap(
            classification ->
                Stream.of("genre", "subGenre").map(kind -> Json.text(classification, kind, "name")))
        .filter(Objects::nonNull)
        .filter(genre -> !genre.equals(NO_GENRE))
        .distinct()
        .toList();
  }

  /** Links come as {id}, {url} or both. */
  private static List<String> linked(
      JsonNode node, String service, Function<String, Optional<String>> finder) {
    return Json.objects(node, "externalLinks", service)
        .flatMap(link -> Stream.of("id", "url").map(field -> Json.text(link, field)))
        .flatMap(text -> finder.apply(text).stream())
        .distinct()
        .toList();
  }
}
