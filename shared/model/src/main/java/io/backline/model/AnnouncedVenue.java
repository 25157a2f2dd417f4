package io.backline.model;

/** Where a show is, as others are told. All but the id may be null. */
public record AnnouncedVenue(String id, String name, String city, String region, String country) {

  /** Null where there is none. */
  public static AnnouncedVenue of(Venue venue) {
    return venue == null
        ? null
        : new AnnouncedVenue(
            venue.id(), venue.name(), venue.city(), venue.region(), venue.country());
  }
}
