package io.backline.providers.spotify;

import com.fasterxml.jackson.databind.JsonNode;
import io.backline.providers.Page;
import io.backline.providers.http.Json;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * Spotify's paging objects. Their total can be too high and their next page empty (rspotify issue
 * 492), so there is more as long as either says so and the page is not empty.
 */
final class Paging {

  private Paging() {}

  /** The page; null where the object is no page. */
  static <T> Page<T> read(JsonNode node, Function<JsonNode, T> reader, int offset, int limit) {
    JsonNode items = node.path("items");
    if (!items.isArray()) {
      return null;
    }
    int total = Json.integerOr(offset + items.size(), node, "total");
    return new Page<>(
        Json.list(reader, items), items.size(), total, offset, limit, next(node, offset));
  }

  /** The answer to a batch read, null items left out; null where there is no such array. */
  static <T> List<T> items(JsonNode node, String field, Function<JsonNode, T> reader) {
    return node.path(field).isArray() ? Json.list(reader, node, field) : null;
  }

  static OptionalInt next(JsonNode node, int offset) {
    int count = node.path("items").size();
    int seen = offset + count;
    boolean more = Json.text(node, "next") != null || Json.integerOr(seen, node, "total") > seen;
    return count > 0 && more ? OptionalInt.of(seen) : OptionalInt.empty();
  }
}
