package io.backline.samples.ticketmaster;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.backline.samples.data.Attraction;
import io.backline.samples.data.Event;
import io.backline.samples.data.EventDate;
import io.backline.samples.http.Json;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** The shape of an event; what it does not have is left out. */
final class EventJson {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

  private EventJson() {}

  static ObjectNode of(Event event, List<Attraction> bill) {
    ObjectNode node = Json.object();
    event.name().ifPresent(name -> node.put("name", name));
    node.put("type", "event").put("id", event.id()).put("test", false);
    node.put("url", "https://tickets.invalid/event/" + event.id()).put("locale", event.locale());
    event.source().ifPresent(shop -> node.set("source", Json.object("name", shop)));
    event.type().ifPresent(type -> node.set("classifications", Json.array(classification(type))));
    node.set("sales", sales());
    node.set("dates", dates(event));
    String self = "/discovery/v2/events/" + event.id() + "?locale=" + event.locale();
    node.set("_links", Json.object("self", Json.object("href", self)));
    node.set("_embedded", embedded(event, bill));
    return node;
  }

  private static ObjectNode classification(String type) {
    ObjectNode node = Json.object().put("primary", true);
    node.set("segment", Json.object("name", "Miscellaneous"));
    node.set("type", Json.object("name", type));
    return node;
  }

  /** 1900 is how the provider says that it does not know. */
  private static ObjectNode sales() {
    return Json.object(
        "public", Json.object("startDateTime", "1900-01-01T18:00:00Z").put("startTBD", false));
  }

  private static ObjectNode dates(Event event) {
    EventDate date = event.date();
    ObjectNode dates = Json.object("start", start(date));
    date.initialDate()
        .ifPresent(day -> dates.set("initialStartDate", Json.object("localDate", day.toString())));
    date.timezone().map(ZoneId::getId).ifPresent(zone -> dates.put("timezone", zone));
    event.status().ifPresent(status -> dates.set("status", Json.object("code", status)));
    date.lastDate().ifPresent(day -> dates.set("end", Json.object("localDate", day.toString())));
    return dates.put("spanMultipleDays", date.lastDate().isPresent());
  }

  private static ObjectNode start(EventDate date) {
    ObjectNode start = Json.object();
    date.localDate().ifPresent(day -> start.put("localDate", day.toString()));
    date.localTime().ifPresent(time -> start.put("localTime", TIME.format(time)));
    date.dateTime().ifPresent(instant -> start.put("dateTime", instant.toString()));
    return start
        .put("dateTBD", date.tbd())
        .put("dateTBA", date.tba())
        .put("timeTBA", false)
        .put("noSpecificTime", date.localDate().isPresent() && date.localTime().isEmpty());
  }

  private static ObjectNode embedded(Event event, List<Attraction> bill) {
    ObjectNode embedded = Json.object();
    event.venue().ifPresent(venue -> embedded.set("venues", Json.array(VenueJson.of(venue))));
    embedded.set("attractions", Json.array(bill, AttractionJson::of));
    return embedded;
  }
}
