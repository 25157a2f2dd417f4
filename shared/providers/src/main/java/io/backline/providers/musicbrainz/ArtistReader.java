package io.backline.providers.musicbrainz;

import static java.util.Comparator.comparing;

import com.fasterxml.jackson.databind.JsonNode;
import io.backline.providers.ExternalIds;
import io.backline.providers.http.Json;
import java.util.List;
import java.util.Objects;

final class ArtistReader {

  private ArtistReader() {}

  /** The artist, or null if it has no id. */
  static MusicBrainzArtist read(JsonNode node) {
    return ExternalIds.mbid(Json.text(node, "id")).map(id -> read(id, node)).orElse(null);
  }

  private static MusicBrainzArtist read(String id, JsonNode node) {
    return new MusicBrainzArtist(
        id,
        Json.text(node, "name"),
        Json.text(node, "sort-name"),
        Json.text(node, "disambiguation"),
        names(node, "aliases"),
        tags(node),
        spotifyIds(node));
  }

  private static List<String> names(JsonNode node, String list) {
    return Json.objects(node, list)
        .map(item -> Json.text(item, "name"))
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }

  private static List<String> tags(JsonNode node) {
    return Json.objects(node, "tags")
        .filter(tag -> Json.text(tag, "name") != null && Json.integerOr(1, tag, "count") > 0)
        .sorted(comparing(tag -> -Json.integerOr(1, tag, "count")))
        .map(tag -> Json.text(tag, "name"))
        .distinct()
        .toList();
  }

  private static List<String> spotifyIds(JsonNode node) {
    return Json.objects(node, "relations")
        .filter(relation -> !Json.truth(relation, "ended"))
        .map(relation -> Json.text(relation, "url", "resource"))
        .flatMap(url -> ExternalIds.spotifyArtist(url).stream())
        .distinct()
        .toList();
  }
}
