package io.backline.samples.data;

import static java.util.Objects.requireNonNull;

/**
 * A venue; artists share them.
 *
 * @param cityText the city as the provider writes it, at times with stray blanks
 * @param located whether the provider gives coordinates
 */
public record Venue(
    String id, String setlistId, String name, City city, String cityText, boolean located) {

  public Venue {
    requireNonNull(id, "id is null");
    requireNonNull(setlistId, "setlistId is null");
    requireNonNull(name, "name is null");
    requireNonNull(city, "city is null");
    requireNonNull(cityText, "cityText is null");
  }
}
