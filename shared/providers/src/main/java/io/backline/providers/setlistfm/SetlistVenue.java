package io.backline.providers.setlistfm;

/**
 * Where a show took place. Every part can be null.
 *
 * @param region the state's name
 * @param country the two-letter code
 * @param latitude of the city, in degrees
 * @param longitude of the city, in degrees
 */
public record SetlistVenue(
    String id,
    String name,
    String city,
    String region,
    String country,
    Double latitude,
    Double longitude) {}
