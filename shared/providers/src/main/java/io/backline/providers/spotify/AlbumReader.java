package io.backline.providers.spotify;

import com.fasterxml.jackson.databind.JsonNode;
import io.backline.providers.http.Json;
import java.util.OptionalInt;

final class AlbumReader {

  private AlbumReader() {}

  /** The album, or null if it has no id. */
  static SpotifyAlbum read(JsonNode node) {
    String id = Json.id(node, "id");
    JsonNode tracks = node.path("tracks");
    int listed = Json.integerOr(0, tracks, "total");
    return id == null
        ? null
        : new SpotifyAlbum(
            id,
            Json.text(node, "name"),
            Json.text(node, "album_type"),
            Json.text(node, "release_date"),
            Json.integerOr(listed, node, "total_tracks"),
            Json.list(TrackReader::read, tracks, "items"),
            tracks.path("items").isArray() ? Paging.next(tracks, 0) : OptionalInt.of(0));
  }
}
