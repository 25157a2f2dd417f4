package io.backline.providers.spotify;

import com.fasterxml.jackson.databind.JsonNode;
import io.backline.model.Isrc;
import io.backline.providers.http.Json;

final class TrackReader {

  private TrackReader() {}

  /** The track, or null if it has no id or no title: local files, and what was withdrawn. */
  static SpotifyTrack read(JsonNode node) {
    String id = Json.id(node, "id");
    String title = Json.text(node, "name");
    return id == null || title == null
        ? null
        : new SpotifyTrack(
            id,
            title,
            Json.integer(node, "duration_ms"),
            Isrc.normalise(Json.text(node, "external_ids", "isrc")).orElse(null),
            Json.integer(node, "disc_number"),
            Json.integer(node, "track_number"),
            Json.integer(node, "popularity"),
            ArtistReader.ids(node));
  }
}
