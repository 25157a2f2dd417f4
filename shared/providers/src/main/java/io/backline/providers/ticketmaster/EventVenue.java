package io.backline.providers.ticketmaster;

/**
 * Where an event takes place. Every part can be null, the id too.
 *
 * @param region the state's name, or its code where it has no name
 * @param country the two-letter code, or the name where it has no code
 * @param latitude in degrees, null together with the longitude
 * @param timezone an IANA zone that Java knows
 */
public record EventVenue(
    String id,
    String name,
    String city,
    String region,
    String country,
    Double latitude,
    Double longitude,
    String timezone) {}
