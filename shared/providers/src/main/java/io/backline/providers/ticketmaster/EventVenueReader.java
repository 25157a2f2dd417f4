package io.backline.providers.ticketmaster;

import com.fasterxml.jackson.databind.JsonNode;
import io.backline.providers.http.Json;
import java.time.ZoneId;

final class EventVenueReader {

  private EventVenueReader() {}

  static EventVenue read(JsonNode node) {
    Double latitude = degrees(Json.number(node, "location", "latitude"), 90);
    Double longitude = degrees(Json.number(node, "location", "longitude"), 180);
    boolean located = latitude != null && longitude != null;
    return new EventVenue(
        Json.id(node, "id"),
        Json.text(node, "name"),
        Json.text(node, "city", "name"),
        firstOf(Json.text(node, "state", "name"), Json.text(node, "state", "stateCode")),
        firstOf(Json.text(node, "country", "countryCode"), Json.text(node, "country", "name")),
        located ? latitude : null,
        located ? longitude : null,
        timezone(node));
  }

  /** The node's time zone, or null if Java knows no such zone. */
  static String timezone(JsonNode node) {
    String zone = Json.text(node, "timezone");
    return zone == null ? null : Json.orNull(zone, text -> ZoneId.of(text).getId());
  }

  private static Double degrees(Double value, int most) {
    return value == null || Math.abs(value) > most ? null : value;
  }

  private static String firstOf(String first, String second) {
    return first == null ? second : first;
  }
}
