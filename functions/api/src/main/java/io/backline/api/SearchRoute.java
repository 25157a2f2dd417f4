package io.backline.api;

import io.backline.model.Artist;
import io.backline.model.Ids;
import io.backline.runtime.ProblemCode;
import io.backline.store.ArtistStore;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code GET /api/search}: attractions by name, and whether they are here already. It changes
 * nothing, and asks at a rate for each caller.
 */
final class SearchRoute {
  private static final int DEFAULT_LIMIT = 20;
  private static final int LONGEST_QUERY = 100;

  private final AttractionSearch search;
  private final SearchRate rate;
  private final ArtistStore artists;
  private final CacheTimes times;
  private final CacheCounts counts;

  SearchRoute(
      AttractionSearch search,
      SearchRate rate,
      ArtistStore artists,
      CacheTimes times,
      CacheCounts counts) {
    this.search = search;
    this.rate = rate;
    this.artists = artists;
    this.times = times;
    this.counts = counts;
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
    AttractionSearch.Result result = search.find(text, limit, () -> rate.require(request));
    List<FoundAttraction> found = result.items();
    // Looked up each time: what Ticketmaster said is kept for longer than that holds. A client's
    // own copy may be a minute old all the same.
    Map<String, Artist> stored =
        artists.findAll(found.stream().map(attraction -> Ids.artist(attraction.id())).toList());
    List<View> items =
        found.stream()
            .map(
                attraction ->
                    view(attraction, Optional.ofNullable(stored.get(Ids.artist(attraction.id())))))
            .toList();
    Response answer =
        Response.json(200, new Listing<>(items, null))
            .with("cache-control", times.cacheControl(CacheKind.SEARCH));
    return counts.count(CacheKind.SEARCH, result.status(), answer);
  }

  private static View view(FoundAttraction attraction, Optional<Artist> artist) {
    return new View(
        attraction.id(),
        attraction.name(),
        attraction.imageUrl(),
        attraction.genre(),
        attraction.upcomingShows(),
        artist.map(Artist::id).orElse(null),
        artist.map(Artist::slug).orElse(null),
        artist.map(Artist::importedAt).isPresent());
  }
}
