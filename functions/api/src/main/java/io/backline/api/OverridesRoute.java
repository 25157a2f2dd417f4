package io.backline.api;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;

import io.backline.model.CatalogueOverride;
import io.backline.store.Library;

/** {@code GET /api/admin/artists/{id}/overrides}, the newest first, all on one page. */
final class OverridesRoute {
  private final Library library;
  private final Overrides overrides;

  OverridesRoute(Library library, Overrides overrides) {
    this.library = library;
    this.overrides = overrides;
  }

  Response answer(Request request) {
    String artistId = overrides.artist(request).id();
    return Response.json(
        200,
        new Listing<>(
            library.overrides().all(artistId).stream()
                .sorted(
                    comparing(CatalogueOverride::at, reverseOrder())
                        .thenComparing(CatalogueOverride::id))
                .map(OverrideView::of)
                .toList(),
            null));
  }
}
