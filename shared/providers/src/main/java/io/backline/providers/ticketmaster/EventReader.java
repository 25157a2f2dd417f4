package io.backline.providers.ticketmaster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.backline.providers.http.Json;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

final class EventReader {

  private static final Logger LOG = LoggerFactory.getLogger(EventReader.class);
  private static final Map<String, String> SHOPS =
      Map.of("universe.com", "universe", "frontgatetickets.com", "frontgate");

  private EventReader() {}

  /** The event, or null if it has no id: then it could not be told from itself next time. */
  static Event read(JsonNode node) {
    String id = Json.id(node, "id");
    if (id == null) {
      LOG.warn("left out an event without an id");
      return null;
    }
    JsonNode dates = node.path("dates");
    boolean timed = isTimed(dates);
    EventVenue venue = venue(node);
    JsonNode classification = classification(node);
    return new Event(
        id,
        Json.text(node, "name"),
        Json.link(node, "url"),
        Images.best(node),
        timed ? Json.instant(dates, "start", "dateTime") : null,
        Json.date(dates, "start", "localDate"),
        timed ? Json.time(dates, "start", "localTime") : null,
        Json.truth(dates, "spanMultipleDays") ? Json.date(dates, "end", "localDate") : null,
        timezone(dates, venue),
        Json.truth(dates, "start", "dateTBA") || Json.truth(dates, "start", "dateTBD"),
        Json.text(dates, "status", "code"),
        Json.date(dates, "initialStartDate", "localDate"),
        venue,
        source(node),
        lower(Json.text(classification, "segment", "name")),
        isUpsell(node) ? "upsell" : lower(Json.text(classification, "type", "name")),
        attractionIds(node));
  }

  /** A time given all the same is a placeholder. */
  private static boolean isTimed(JsonNode dates) {
    return !Json.truth(dates, "start", "noSpecificTime") && !Json.truth(dates, "start", "timeTBA");
  }

  private static JsonNode classification(JsonNode node) {
    return Json.objects(node, "classifications")
        .max(Comparator.comparing(one -> Json.truth(one, "primary")))
        .orElse(MissingNode.getInstance());
  }

  /** What is sold beside a show has an attraction such as "Artist Upsell" on its bill. */
  private static boolean isUpsell(JsonNode node) {
    return Json.objects(node, "_embedded", "attractions")
        .map(attraction -> lower(Json.text(attraction, "name")))
        .anyMatch(name -> name != null && name.endsWith(" upsell"));
  }

  /** Where the event does not name its shop, its page may. */
  private static String source(JsonNode node) {
    String named = lower(Json.text(node, "source", "name"));
    if (named != null) {
      return named;
    }
    String url = lower(Objects.requireNonNullElse(Json.link(node, "url"), ""));
    return SHOPS.entrySet().stream()
        .filter(
            shop -> url.matches("https?://([^/]*\\.)?" + Pattern.quote(shop.getKey()) + "(/.*)?"))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(null);
  }

  private static String lower(String text) {
    return text == null ? null : text.toLowerCase(Locale.ROOT);
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

  private static List<String> attractionIds(JsonNode node) {
    return Json.objects(node, "_embedded", "attractions")
        .map(attraction -> Json.id(attraction, "id"))
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }
}
