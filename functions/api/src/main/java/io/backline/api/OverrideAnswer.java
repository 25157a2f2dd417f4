package io.backline.api;

import io.backline.model.CatalogueOverride;
import java.util.List;

/**
 * What an override, or taking it back, came to.
 *
 * @param override as stored, or as it was
 * @param view of the artist's songs where the target is found now
 * @param items its rows there, none where the artist no longer has it
 */
record OverrideAnswer(OverrideView override, String view, List<?> items) {
  OverrideAnswer {
    items = List.copyOf(items);
  }

  static Response of(CatalogueOverride override, String view, List<?> items) {
    return Response.json(200, new OverrideAnswer(OverrideView.of(override), view, items))
        .with("cache-control", "no-store");
  }
}
