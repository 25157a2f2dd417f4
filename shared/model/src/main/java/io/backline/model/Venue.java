package io.backline.model;

import static java.util.Objects.requireNonNull;

/**
 * A place where shows are. Several artists share it.
 *
 * @param tmVenueId Ticketmaster's id, or null where the event named a place without one
 * @param region state or province, or null
 * @param country ISO 3166-1 alpha-2, or null
 * @param latitude degrees, or null
 * @param longitude degrees, or null
 * @param timezone IANA name, or null
 */
public record Venue(
    String id,
    String tmVenueId,
    String name,
    String city,
    String region,
    String country,
    Double latitude,
    Double longitude,
    String timezone) {
  public Venue {
    requireNonNull(id, "id is null");
  }

  /**
   * This venue and another description of it as one, the same whichever comes first: what is known
   * stands before what is not, and of two that differ the smaller one.
   */
  public Venue mergedWith(Venue other) {
    return new Venue(
        id,
        first(tmVenueId, other.tmVenueId),
        first(name, other.name),
        first(city, other.city),
        first(region, other.region),
        first(country, other.country),
        first(latitude, other.latitude),
        first(longitude, other.longitude),
        first(timezone, other.timezone));
  }

  private static <T extends Comparable<T>> T first(T one, T other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.compareTo(other) <= 0 ? one : other;
  }
}
