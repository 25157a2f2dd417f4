package io.backline.providers.ticketmaster;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * Who performs: an artist, a team, sometimes a promoter. Name, URL and picture can be null.
 *
 * @param segment Music, Sports, Arts & Theatre, …, or null where Ticketmaster does not say
 * @param imageUrl the widest 16:9 picture that is not a stand-in, or the next best
 * @param genres genre and sub-genre by name, the primary ones first
 * @param spotifyIds artists that the external links name; can be none, several, or wrong
 * @param musicBrainzIds artists that the external links name; can be none, several, or wrong
 */
public record Attraction(
    String id,
    String name,
    String url,
    String segment,
    String imageUrl,
    List<String> genres,
    List<String> spotifyIds,
    List<String> musicBrainzIds,
    int upcomingEvents) {
  public Attraction {
    requireNonNull(id, "id is null");
    genres = List.copyOf(genres);
    spotifyIds = List.copyOf(spotifyIds);
    musicBrainzIds = List.copyOf(musicBrainzIds);
  }
}
