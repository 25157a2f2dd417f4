package io.backline.model.setlist;

/**
 * Where a concert was. Every part can be null.
 *
 * @param setlistFmId setlist.fm's id of it
 * @param region the state's name
 * @param country ISO 3166-1 alpha-2
 * @param latitude of the city, in degrees
 * @param longitude of the city, in degrees
 */
public record ConcertVenue(
    String setlistFmId,
    String name,
    String city,
    String region,
    String country,
    Double latitude,
    Double longitude) {}
