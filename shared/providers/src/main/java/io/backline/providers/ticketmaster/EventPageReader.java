package io.backline.providers.ticketmaster;

import com.fasterxml.jackson.databind.JsonNode;
import io.backline.providers.http.Json;
import java.util.List;

final class EventPageReader {

  private EventPageReader() {}

  /** The page; null where the object is no page at all. An empty page has no _embedded. */
  static EventPage read(JsonNode node, int page) {
    boolean paged = Json.at(node, "page").isObject();
    if (!paged && !Json.at(node, "_embedded", "events").isArray()) {
      return null;
    }
    List<Event> events = Json.list(EventReader::read, node, "_embedded", "events");
    int total = Json.integerOr(events.size(), node, "page", "totalElements");
    int pages = Json.integerOr(pagesOf(total), node, "page", "totalPages");
    return new EventPage(events, total, pages, page);
  }

  private static int pagesOf(int total) {
    return Math.ceilDiv(total, TicketmasterClient.PAGE_SIZE);
  }
}
