package io.backline.providers.spotify;

import static java.util.Comparator.comparing;

import com.fasterxml.jackson.databind.JsonNode;
import io.backline.providers.http.Json;
import java.util.List;
import java.util.Objects;

final class ArtistReader {

  private ArtistReader() {}

  static SpotifyArtist read(JsonNode node) {
    String id = Json.id(node, "id");
    return id == null
        ? null
        : new SpotifyArtist(
            id, Json.text(node, "name"), widestImage(node), Json.texts(node, "genres"));
  }

  private static String widestImage(JsonNode node) {
    return Json.objects(node, "images")
        .filter(image -> Json.link(image, "url") != null)
        .max(comparing(image -> Json.integerOr(0, image, "width")))
        .map(image -> Json.link(image, "url"))
        .orElse(null);
  }

  /** Who is credited on a track. */
  static List<String> ids(JsonNode node) {
    return Json.objects(node, "artists")
        .map(artist -> Json.id(artist, "id"))
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }
}
