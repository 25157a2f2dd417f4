package io.backline.local.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** An artist's catalogue, as clients and admins see it. */
record ArtistCatalogue(ApiClient api, String artistId) {

  /** All of it, in the order of the lists. */
  List<JsonNode> rows() {
    return Stream.of("songs", "recordings", "excluded")
        .flatMap(view -> list(view).stream())
        .toList();
  }

  List<JsonNode> list(String view) {
    return api.list("/api/artists/" + artistId + "/songs?view=" + view);
  }

  List<String> ids(String view) {
    return list(view).stream().map(row -> row.path("id").asText()).toList();
  }

  /** How many recordings a song has. */
  int versions(String songId) {
    return list("songs").stream()
        .filter(song -> song.path("id").asText().equals(songId))
        .mapToInt(song -> song.path("recordings").size())
        .findFirst()
        .orElseThrow();
  }

  /** Whether the artist counts as many songs and recordings as are listed. */
  boolean isCounted() {
    JsonNode artist = api.get("/api/artists/" + artistId);
    return artist.path("songCount").asInt() == list("songs").size()
        && artist.path("recordingCount").asInt() == list("recordings").size();
  }

  /** Decides about {@code recordings/ID} or {@code songs/ID}. */
  void put(String target, Map<String, Object> decision) {
    Map<String, Object> body = new HashMap<>(decision);
    body.put("by", "Ada");
    api.adminPut(path() + "/" + target, body);
  }

  void takeBack(String override) {
    api.adminDelete(path() + "/" + override);
  }

  /** What is decided at the moment. */
  List<String> overrides() {
    return StreamSupport.stream(api.adminGet(path()).path("items").spliterator(), false)
        .map(override -> override.path("id").asText())
        .toList();
  }

  private String path() {
    return "/api/admin/artists/" + artistId + "/overrides";
  }
}
