package io.backline.providers.ticketmaster;

import com.fasterxml.jackson.databind.JsonNode;
import io.backline.providers.http.Json;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

final class EventReader {

  private static final Logger LOG = LoggerFactory.getLogger(EventReader.class);

  private EventReader() {}

  /** The event, or null if it has no id: then it could not be told from itself next time. */
  static Event read(JsonNode node) {
    String id = Json.text(node, "id");
    if (id == null) {
      LOG.warn("left out an event without an id");
      return null;
    }
    JsonNode dates = node.path("dates");
    EventVenue venue = venue(node);
    return new Event(
        id,
        Json.text(node, "name"),
        Json.link(node, "url"),
        Images.best(node),
        Json.instant(dates, "start", "dateTime"),
        Json.date(dates, "start", "localDate"),
        Json.time(dates, "start", "localTime"),
        timezone(dates, venue),
        Json.truth(dates, "start", "dateTBA") || Json.truth(dates, "start", "dateTBD"),
        status(dates),
        Json.date(dates, "initialStartDate", "localDate"),
        venue,
        attractionIds(node));
  }

  private static EventVenue venue(JsonNode node) {
    return Json.objects(node, "_embedded", "venues")
        .map(EventVenueReader::read)
        .findFirst()
        .orElse(null);
  }

  private static String timezone(JsonNode dates, EventVenue venue) {
    String own = EventVenueReader.timezone(dates);
    return own == null && venue != null ? venue.timezone() : own;
  }

  /** Both spellings of cancelled are in use. */
  private static String status(JsonNode dates) {
    String code = Json.text(dates, "status", "code");
    if (code == null) {
      return null;
    }
    String status = code.toLowerCase(Locale.ROOT);
    return status.equals("canceled") ? "cancelled" : status;
  }

  private static List<String> attractionIds(JsonNode node) {
    return Json.objects(node, "_embedded", "attractions")
        .map(attraction -> Json.text(attraction, "id"))
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }
}
