package io.backline.providers.musicbrainz;

import com.fasterxml.jackson.databind.JsonNode;
import io.backline.model.Isrc;
import io.backline.providers.Page;
import io.backline.providers.http.Json;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/** Reads browse answers: {@code {"recordings": […], "recording-count": 1234}}. */
final class Browse {

  private Browse() {}

  /** The page; null where there is no array of this entity. */
  static <T> Page<T> page(
      JsonNode node, String entity, Function<JsonNode, T> reader, int offset, int limit) {
    JsonNode items = node.path(entity + "s");
    if (!items.isArray()) {
      return null;
    }
    int seen = offset + items.size();
    int total = Json.integerOr(seen, node, entity + "-count");
    boolean more = !items.isEmpty() && total > seen;
    return new Page<>(
        Json.list(reader, items),
        items.size(),
        total,
        offset,
        limit,
        more ? OptionalInt.of(seen) : OptionalInt.empty());
  }

  static ReleaseGroup releaseGroup(JsonNode node) {
    String id = Json.id(node, "id");
    return id == null
        ? null
        : new ReleaseGroup(
            id,
            Json.text(node, "title"),
            Json.text(node, "primary-type"),
            Json.texts(node, "secondary-types"),
            Json.text(node, "disambiguation"),
            Json.text(node, "first-release-date"));
  }

  static Recording recording(JsonNode node) {
    String id = Json.id(node, "id");
    return id == null
        ? null
        : new Recording(
            id,
            Json.text(node, "title"),
            Json.text(node, "disambiguation"),
            Json.integer(node, "length"),
            Json.texts(node, "isrcs").stream()
                .map(Isrc::normalise)
                .flatMap(Optional::stream)
                .distinct()
                .toList(),
            Json.truth(node, "video"));
  }
}
