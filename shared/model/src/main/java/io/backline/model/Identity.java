package io.backline.model;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What an import found out about who an artist is.
 *
 * @param name or null where nobody said; so the picture, and no genres. What was known stays then
 * @param spotifyId Spotify's artist id, or null where it is not settled
 * @param mbid MusicBrainz' artist id, or null where it is not settled
 * @param candidates who it may be, the likeliest first; none where it is settled
 */
public record Identity(
    String name,
    String spotifyId,
    String mbid,
    String imageUrl,
    List<String> genres,
    Settlement settlement,
    List<Candidate> candidates) {
  public Identity {
    requireNonNull(settlement, "settlement is null");
    genres = List.copyOf(genres);
    candidates = List.copyOf(candidates);
  }

  /** Settled by links that nobody disputes, and nothing to choose from. */
  public Identity(
      String name, String spotifyId, String mbid, String imageUrl, List<String> genres) {
    this(
        name,
        spotifyId,
        mbid,
        imageUrl,
        genres,
        new Settlement(SettledBy.LINKS, "Ticketmaster links to it", null),
        List.of());
  }
}
