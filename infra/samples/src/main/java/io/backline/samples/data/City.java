package io.backline.samples.data;

import static java.util.Objects.requireNonNull;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** A real city, so that zones and coordinates make sense; the venues in it are made up. */
public record City(
    String name,
    Optional<String> state,
    Optional<String> stateCode,
    String country,
    String countryCode,
    ZoneId timezone,
    String latitude,
    String longitude,
    String locale) {

  public City {
    requireNonNull(name, "name is null");
    requireNonNull(timezone, "timezone is null");
  }

  static final List<City> ALL =
      List.of(
          us("Portland", "Oregon", "OR", "America/Los_Angeles", "45.5202", "-122.6742"),
          us("Denver", "Colorado", "CO", "America/Denver", "39.7392", "-104.9903"),
          us("Phoenix", "Arizona", "AZ", "America/Phoenix", "33.4484", "-112.0740"),
          us("Chicago", "Illinois", "IL", "America/Chicago", "41.8781", "-87.6298"),
          us("Nashville", "Tennessee", "TN", "America/Chicago", "36.1627", "-86.7816"),
          us("Boston", "Massachusetts", "MA", "America/New_York", "42.3601", "-71.0589"),
          us("Atlanta", "Georgia", "GA", "America/New_York", "33.7490", "-84.3880"),
          us("Honolulu", "Hawaii", "HI", "Pacific/Honolulu", "21.3069", "-157.8583"),
          city("Toronto", "Canada", "CA", "America/Toronto", "43.6532", "-79.3832", "en-us"),
          city("Québec", "Canada", "CA", "America/Toronto", "46.8139", "-71.2080", "fr-ca"),
          city("Ciudad de México", "Mexico", "MX", "America/Mexico_City", "19.4", "-99.1", "es-mx"),
          city("Manchester", "Great Britain", "GB", "Europe/London", "53.48", "-2.24", "en-us"),
          city("Dublin", "Ireland", "IE", "Europe/Dublin", "53.3498", "-6.2603", "en-us"),
          city("Lisboa", "Portugal", "PT", "Europe/Lisbon", "38.7223", "-9.1393", "en-us"),
          city("Sevilla", "Spain", "ES", "Europe/Madrid", "37.3891", "-5.9845", "es-es"),
          city("Hamburg", "Germany", "DE", "Europe/Berlin", "53.5511", "9.9937", "de-de"),
          city("Köln", "Germany", "DE", "Europe/Berlin", "50.9375", "6.9603", "de-de"),
          city("Lyon", "France", "FR", "Europe/Paris", "45.7640", "4.8357", "fr-fr"),
          city("Kraków", "Poland", "PL", "Europe/Warsaw", "50.0647", "19.9450", "pl-pl"),
          city("Lund", "Sweden", "SE", "Europe/Stockholm", "55.7047", "13.1910", "sv-se"),
          city("Melbourne", "Australia", "AU", "Australia/Melbourne", "-37.8", "144.9", "en-au"),
          city("Auckland", "New Zealand", "NZ", "Pacific/Auckland", "-36.8", "174.7", "en-nz"));

  private static City us(
      String name, String state, String code, String zone, String latitude, String longitude) {
    return new City(
        name,
        Optional.of(state),
        Optional.of(code),
        "United States Of America",
        "US",
        ZoneId.of(zone),
        latitude,
        longitude,
        "en-us");
  }

  private static City city(
      String name,
      String country,
      String code,
      String zone,
      String latitude,
      String longitude,
      String locale) {
    return new City(
        name,
        Optional.empty(),
        Optional.empty(),
        country,
        code,
        ZoneId.of(zone),
        latitude,
        longitude,
        locale);
  }
}
