package io.backline.api;

import io.backline.model.Artist;
import io.backline.model.Ids;
import io.backline.providers.ticketmaster.Attraction;
import io.backline.providers.ticketmaster.TicketmasterClient;
import io.backline.runtime.ProblemCode;
import io.backline.store.ArtistStore;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code GET /api/search}: attractions by name, and whether they are here already. It changes
 * nothing.
 */
final class SearchRoute {
  private static final int DEFAULT_LIMIT = 20;
  private static final int LONGEST_QUERY = 100;

  private final TicketmasterClient ticketmaster;
  private final ArtistStore artists;

  SearchRoute(TicketmasterClient ticketmaster, ArtistStore artists) {
    this.ticketmaster = ticketmaster;
    this.artists = artists;
  }

  /**
   * A result as clients see it.
   *
   * @param imported whether an import has brought shows or songs
   */
  private record View(
      String tmAttractionId,
      String name,
      String imageUrl,
      String genre,
      int upcomingShows,
      String artistId,
      String slug,
      boolean imported) {}

  Response answer(Request request) {
    String text = request.query("q").map(String::strip).orElse("");
    if (text.isEmpty() || text.length() > LONGEST_QUERY) {
      throw new ProblemException(
          ProblemCode.INVALID_QUERY,
          "Send q, 1 to %d characters of an artist's name.".formatted(LONGEST_QUERY));
    }
    int limit = PageRequest.of(request, "search", DEFAULT_LIMIT).limit();
    List<Attraction> found = ticketmaster.attractions(text, limit);
    Map<String, Artist> stored =
        artists.findAll(found.stream().map(attraction -> Ids.artist(attraction.id())).toList());
    List<View> items =
        found.stream()
            .map(
                attraction ->
                    view(attraction, Optional.ofNullable(stored.get(Ids.artist(attraction.id())))))
            .toList();
    return Response.json(200, new Listing<>(items, null));
  }

  private static View view(Attraction attraction, Optional<Artist> artist) {
    return new View(
        attraction.id(),
        attraction.name(),
        attraction.imageUrl(),
        attraction.genres().isEmpty() ? null : attraction.genres().getFirst(),
        attraction.upcomingEvents(),
        artist.map(Artist::id).orElse(null),
        artist.map(Artist::slug).orElse(null),
        artist.filter(SearchRoute::isImported).isPresent());
  }

  private static boolean isImported(Artist artist) {
    return artist.showsSyncedAt() != null || artist.songCatalogSyncedAt() != null;
  }
}
