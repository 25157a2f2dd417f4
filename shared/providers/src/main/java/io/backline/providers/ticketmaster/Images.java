package io.backline.providers.ticketmaster;

import static java.util.Comparator.comparing;

import com.fasterxml.jackson.databind.JsonNode;
import io.backline.providers.http.Json;
import java.util.Comparator;

final class Images {

  private static final Comparator<JsonNode> QUALITY =
      comparing((JsonNode image) -> !Json.truth(image, "fallback"))
          .thenComparing(image -> "16_9".equals(Json.text(image, "ratio")))
          .thenComparing(image -> Json.integerOr(0, image, "width"));

  private Images() {}

  /** The URL of the best picture: no stand-in, 16:9, wide; null without any. */
  static String best(JsonNode node) {
    return Json.objects(node, "images")
        .filter(image -> Json.link(image, "url") != null)
        .max(QUALITY)
        .map(image -> Json.link(image, "url"))
        .orElse(null);
  }
}
