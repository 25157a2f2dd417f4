package io.backline.samples;

import static io.backline.samples.Client.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Fetches whole lists, as a careful client does: until a page is empty. */
final class Walk {

  private Walk() {}

  static List<JsonNode> events(Client client, String query) {
    List<JsonNode> events = new ArrayList<>();
    for (int page = 0; ; page++) {
      JsonNode body = json(client.ticketmaster("/events.json?size=200&page=" + page + "&" + query));
      body.path("_embedded").path("events").forEach(events::add);
      if (!body.path("_links").has("next")) {
        return events;
      }
    }
  }

  /** Every event id: month by month with dates, and those without. */
  static Set<String> eventIds(Client client, SampleArtist artist, Instant today) {
    Set<String> ids = new LinkedHashSet<>();
    String whose = "attractionId=" + artist.tmAttractionId() + "&locale=*";
    for (int month = 0; month < 80; month++) {
      Instant from = today.plus(30L * month, ChronoUnit.DAYS);
      Instant to = from.plus(30, ChronoUnit.DAYS);
      String range = "&startDateTime=" + from + "&endDateTime=" + to;
      events(client, whose + range).forEach(event -> ids.add(event.get("id").textValue()));
    }
    for (String undated : List.of("&includeTBA=only", "&includeTBD=only")) {
      events(client, whose + undated).forEach(event -> ids.add(event.get("id").textValue()));
    }
    return ids;
  }

  /** The items of a Spotify list, nulls left out. */
  static List<JsonNode> items(Client client, String path, int limit) {
    List<JsonNode> items = new ArrayList<>();
    String separator = path.contains("?") ? "&" : "?";
    for (int offset = 0; ; offset += limit) {
      JsonNode page =
          json(client.spotify(path + separator + "limit=" + limit + "&offset=" + offset));
      page.get("items").forEach(item -> addIfPresent(items, item));
      if (page.get("items").isEmpty() || page.get("next").isNull()) {
        return items;
      }
    }
  }

  private static void addIfPresent(List<JsonNode> items, JsonNode item) {
    if (!item.isNull()) {
      items.add(item);
    }
  }

  static List<String> ids(List<JsonNode> items) {
    return items.stream().map(item -> item.get("id").textValue()).toList();
  }
}
