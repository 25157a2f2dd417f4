package io.backline.api;

import io.backline.model.setlist.Concert;
import io.backline.model.setlist.ConcertVenue;
import io.backline.model.setlist.Repertoire;
import io.backline.model.setlist.SongPart;
import io.backline.runtime.ProblemCode;
import io.backline.store.Library;
import io.backline.store.Page;
import io.backline.store.Range;
import java.time.LocalDate;
import java.util.List;

/** {@code GET /api/artists/{id}/setlists} in its views: what an artist has played. */
final class SetlistsRoute {
  /** What of the query makes another answer. */
  static final List<String> PARAMETERS = List.of("view", "limit", "cursor");

  private final Library library;

  SetlistsRoute(Library library) {
    this.library = library;
  }

  /**
   * A concert as clients see it.
   *
   * @param showId the listed show that it was, or the concert's own id
   * @param date the day at the venue
   * @param unmatched titles that the artist played and the catalogue lacks
   * @param url the page to link to wherever this is shown, or null
   */
  private record View(
      String id,
      String showId,
      LocalDate date,
      String tour,
      ConcertVenue venue,
      List<PlayedView> songs,
      List<String> unmatched,
      String url,
      String attribution) {}

  Response answer(Request request) {
    String view = request.query("view").orElse("setlists");
    return switch (view) {
      case "setlists" -> setlists(request, PageRequest.of(request, view));
      case "unmatched" -> unmatched(request, PageRequest.of(request, view).limit());
      default ->
          throw new ProblemException(
              ProblemCode.INVALID_VIEW, "Send view as setlists or unmatched.");
    };
  }

  private Response setlists(Request request, PageRequest wanted) {
    String artistId = request.parameter("id");
    Range range = new Range(null, null, wanted.after());
    Page<Concert> page = library.concerts().page(artistId, range, wanted.limit());
    String next = page.last() == null ? null : Cursors.write("setlists", page.last());
    return listing(
        artistId, new Listing<>(page.rows().stream().map(SetlistsRoute::view).toList(), next));
  }

  private Response unmatched(Request request, int limit) {
    String artistId = request.parameter("id");
    Repertoire repertoire = library.setlists().repertoire(artistId).orElse(Repertoire.EMPTY);
    return listing(artistId, new Listing<>(UnmatchedSong.most(repertoire, limit), null));
  }

  private Response listing(String artistId, Listing<?> listing) {
    if (listing.items().isEmpty() && library.artists().find(artistId).isEmpty()) {
      throw ArtistRoutes.unknown();
    }
    return Response.json(200, listing);
  }

  private static View view(Concert concert) {
    return new View(
        concert.id(),
        concert.showId(),
        concert.localDate(),
        concert.tour(),
        concert.venue(),
        PlayedView.of(concert),
        unmatched(concert),
        concert.url(),
        ActualView.SOURCE);
  }

  private static List<String> unmatched(Concert concert) {
    return concert.songs().stream()
        .filter(song -> !song.tape())
        .flatMap(song -> song.parts().stream())
        .filter(part -> part.songId() == null)
        .map(SongPart::title)
        .distinct()
        .toList();
  }
}
