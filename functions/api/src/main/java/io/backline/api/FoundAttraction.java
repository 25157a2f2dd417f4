package io.backline.api;

import io.backline.providers.ticketmaster.Attraction;

/**
 * What a search needs to know of an attraction. Only the id is never null.
 *
 * @param genre the first that is named
 */
record FoundAttraction(String id, String name, String imageUrl, String genre, int upcomingShows) {

  static FoundAttraction of(Attraction attraction) {
    return new FoundAttraction(
        attraction.id(),
        attraction.name(),
        attraction.imageUrl(),
        attraction.genres().isEmpty() ? null : attraction.genres().getFirst(),
        attraction.upcomingEvents());
  }
}
