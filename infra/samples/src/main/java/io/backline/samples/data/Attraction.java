package io.backline.samples.data;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/** A Ticketmaster attraction: a sample artist, a support act, a festival's promoter. */
public record Attraction(
    String id, String name, Optional<String> genre, Links links, int upcomingEvents) {

  public Attraction {
    requireNonNull(id, "id is null");
    requireNonNull(name, "name is null");
    requireNonNull(genre, "genre is null");
    requireNonNull(links, "links is null");
  }
}
