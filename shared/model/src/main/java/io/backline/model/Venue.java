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
}
