package io.backline.api;

import io.backline.model.Show;
import io.backline.model.Venue;
import io.backline.runtime.ProblemCode;
import io.backline.store.Library;
import io.backline.store.Page;
import io.backline.store.Range;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** {@code GET /api/artists/{id}/shows} in its views, by date. */
final class ShowsRoute {
  /** What of the query makes another answer. */
  static final List<String> PARAMETERS = List.of("view", "from", "to", "limit", "cursor");

  private final Library library;

  ShowsRoute(Library library) {
    this.library = library;
  }

  Response answer(Request request) {
    String artistId = request.parameter("id");
    String view = request.query("view").orElse("shows");
    PageRequest wanted = PageRequest.of(request, view);
    LocalDate from = day(request, "from").orElse(null);
    LocalDate to = day(request, "to").orElse(null);
    Range range =
        switch (view) {
          case "shows" -> Range.shows(from, to, wanted.after());
          case "withdrawn" -> Range.withdrawnShows(from, to, wanted.after());
          default ->
              throw new ProblemException(
                  ProblemCode.INVALID_VIEW, "Send view as shows or withdrawn.");
        };
    Page<Show> page = library.shows().page(artistId, range, wanted.limit());
    if (page.rows().isEmpty() && library.artists().find(artistId).isEmpty()) {
      throw ArtistRoutes.unknown();
    }
    String next = page.last() == null ? null : Cursors.write(view, page.last());
    return Response.json(200, new Listing<>(views(page.rows()), next));
  }

  private List<ShowView> views(List<Show> shows) {
    Map<String, Venue> venues =
        library
            .venues()
            .findAll(shows.stream().map(Show::venueId).filter(Objects::nonNull).toList());
    return shows.stream()
        .map(show -> ShowView.of(show, show.venueId() == null ? null : venues.get(show.venueId())))
        .toList();
  }

  private static Optional<LocalDate> day(Request request, String name) {
    try {
      Optional<LocalDate> day = request.query(name).map(LocalDate::parse);
      if (day.isEmpty() || hasFourDigitYear(day.get())) {
        return day;
      }
    } catch (DateTimeParseException _) {
      // Said below.
    }
    throw new ProblemException(
        ProblemCode.INVALID_DATE, "Send %s as a day, such as 2026-11-21.".formatted(name));
  }

  // Others carry a sign, which does not sort with the stored days.
  private static boolean hasFourDigitYear(LocalDate day) {
    return day.getYear() >= 0 && day.getYear() <= 9999;
  }
}
