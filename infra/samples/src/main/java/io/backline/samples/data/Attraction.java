package io.backline.samples.data;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A Ticketmaster attraction: a sample artist, a support act, a festival's promoter, a team.
 *
 * @param genre shown in the segment Music, unless it is that of a team
 */
public record Attraction(
    String id, String name, Optional<String> genre, Links links, int upcomingEvents) {
  /** The genre of teams, which is in the segment Sports. */
  public static final String TEAM_GENRE = "Soccer";

  public Attraction {
    requireNonNull(id, "id is null");
    requireNonNull(name, "name is null");
    requireNonNull(genre, "genre is null");
    requireNonNull(links, "links is null");
  }
}
