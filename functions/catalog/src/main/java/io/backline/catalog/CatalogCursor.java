package io.backline.catalog;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.backline.runtime.Json;
import java.util.List;

/**
 * Where the phase goes on.
 *
 * @param albums Spotify ids of the albums that are still to be read
 * @param total tracks on all albums, as the listing says
 * @param processed tracks on the albums that were read
 */
record CatalogCursor(List<String> albums, int total, int processed) {
  CatalogCursor {
    albums = List.copyOf(albums);
  }

  static CatalogCursor parse(String text) {
    try {
      return Json.mapper().readValue(text, CatalogCursor.class);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not a cursor of the catalog phase", e);
    }
  }

  @Override
  public String toString() {
    return Json.write(this);
  }
}
