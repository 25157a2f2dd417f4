package io.backline.runtime;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where shows are looked for.
 *
 * @param city as Ticketmaster writes it, or null for all of the state
 * @param stateCode two or three letters, or null
 */
public record Place(String city, String stateCode) {
  private static final Pattern FORM = Pattern.compile("([^,;]*)(?:,\\s*([A-Za-z]{2,3}))?");
  private static final String VARIABLE = "SYNC_PLACES";

  /**
   * Those that SYNC_PLACES names: {@code Austin, TX; Berlin; , CA}.
   *
   * @throws ConfigurationException where one is neither a city nor a state
   */
  public static List<Place> list(Environment environment) {
    return Arrays.stream(environment.get(VARIABLE, "").split(";", -1))
        .map(String::strip)
        .filter(place -> !place.isEmpty())
        .map(Place::of)
        .toList();
  }

  private static Place of(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches() || text.equals(",")) {
      throw new ConfigurationException(
          "%s must be places such as \"Austin, TX; Berlin; , CA\", not \"%s\""
              .formatted(VARIABLE, text));
    }
    String city = matcher.group(1).strip();
    return new Place(city.isEmpty() ? null : city, matcher.group(2));
  }
}
