package io.backline.api;

import io.backline.model.Show;
import io.backline.model.Venue;
import io.backline.model.setlist.Concert;
import io.backline.runtime.ProblemCode;
import io.backline.store.Library;
import io.backline.store.Range;
import java.util.List;
import java.util.Optional;

/** Shows by their ids. */
final class KnownShows {
  // No artist plays as often on one day.
  private static final int MOST_A_DAY = 50;

  private final Library library;

  KnownShows(Library library) {
    this.library = library;
  }

  /** Whose show the path names. */
  String artistId(Request request) {
    return library.showIndex().artistOf(request.parameter("id")).orElseThrow(KnownShows::unknown);
  }

  /** The show that the path names, as it is stored now. */
  KnownShow find(Request request) {
    String artistId = artistId(request);
    String showId = request.parameter("id");
    return library
        .shows()
        .find(artistId, showId)
        .map(show -> listed(artistId, show))
        .or(() -> pastShow(artistId, showId).map(told -> new KnownShow(artistId, null, null, told)))
        .orElseThrow(KnownShows::unknown);
  }

  /** Whether the artist has such a show. */
  boolean has(String artistId, String showId) {
    return library.shows().find(artistId, showId).isPresent()
        || pastShow(artistId, showId).isPresent();
  }

  // Not by the index, which may be behind: what is answered may be kept for an hour.
  private KnownShow listed(String artistId, Show show) {
    List<Concert> thatDay =
        show.localDate() == null
            ? List.of()
            : library
                .concerts()
                .page(artistId, Range.concerts(show.localDate()), MOST_A_DAY)
                .rows();
    Concert concert =
        thatDay.stream().filter(told -> told.showId().equals(show.id())).findFirst().orElse(null);
    return new KnownShow(artistId, show, venue(show), concert);
  }

  private Venue venue(Show show) {
    return show.venueId() == null
        ? null
        : library.venues().findAll(List.of(show.venueId())).get(show.venueId());
  }

  private Optional<Concert> pastShow(String artistId, String showId) {
    return library
        .concerts()
        .find(artistId, showId)
        .filter(concert -> concert.showId().equals(showId));
  }

  static ProblemException unknown() {
    return new ProblemException(
        ProblemCode.SHOW_NOT_FOUND,
        "GET /api/artists/{id}/shows lists an artist's shows with their ids, and"
            + " GET /api/artists/{id}/setlists what it has played.");
  }
}
