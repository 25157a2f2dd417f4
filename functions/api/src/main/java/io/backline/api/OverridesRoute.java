package io.backline.api;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;

import io.backline.model.CatalogueOverride;
import io.backline.store.Library;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** {@code GET /api/admin/artists/{id}/overrides}, the newest first. */
final class OverridesRoute {
  private static final String LISTING = "overrides";
  private static final Comparator<Place> NEWEST_FIRST =
      comparing(Place::at, reverseOrder()).thenComparing(Place::id);

  private final Library library;
  private final Overrides overrides;

  OverridesRoute(Library library, Overrides overrides) {
    this.library = library;
    this.overrides = overrides;
  }

  /** Where in the list an override is. */
  private record Place(Instant at, String id) {
    static Place of(CatalogueOverride override) {
      return new Place(override.at(), override.id());
    }

    static Place read(String text) {
      String[] parts = text.split(" ", 2);
      try {
        return new Place(Instant.parse(parts[0]), parts.length == 1 ? "" : parts[1]);
      } catch (DateTimeException _) {
        throw Cursors.invalid();
      }
    }

    String text() {
      return at + " " + id;
    }
  }

  Response answer(Request request) {
    PageRequest wanted = PageRequest.of(request, LISTING);
    List<CatalogueOverride> rest = rest(overrides.artist(request).id(), wanted);
    List<CatalogueOverride> page = rest.stream().limit(wanted.limit()).toList();
    String next =
        page.size() < rest.size() ? Cursors.write(LISTING, Place.of(page.getLast()).text()) : null;
    return Response.json(200, new Listing<>(page.stream().map(OverrideView::of).toList(), next));
  }

  /** All that are behind the cursor. */
  private List<CatalogueOverride> rest(String artistId, PageRequest wanted) {
    List<CatalogueOverride> all =
        library.overrides().all(artistId).stream()
            .sorted(comparing(Place::of, NEWEST_FIRST))
            .toList();
    if (wanted.after() == null) {
      return all;
    }
    Place last = Place.read(wanted.after());
    return all.stream()
        .filter(override -> NEWEST_FIRST.compare(Place.of(override), last) > 0)
        .toList();
  }
}
