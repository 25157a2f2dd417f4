package io.backline.providers.setlistfm;

import com.fasterxml.jackson.databind.JsonNode;
import io.backline.providers.http.Json;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

final class SetlistReader {

  private static final DateTimeFormatter DAY_FIRST =
      DateTimeFormatter.ofPattern("dd-MM-uuuu", Locale.ROOT);

  private SetlistReader() {}

  /** The page; null where the object is no page. */
  static SetlistPage page(JsonNode node, int page) {
    JsonNode setlists = node.path("setlist");
    if (!setlists.isArray()) {
      return null;
    }
    int itemsPerPage = Json.integerOr(SetlistFmClient.PAGE_SIZE, node, "itemsPerPage");
    int total = Json.integerOr(setlists.size(), node, "total");
    boolean last = setlists.isEmpty() || (long) page * itemsPerPage >= total;
    return new SetlistPage(Json.list(SetlistReader::setlist, setlists), total, page, last);
  }

  private static Setlist setlist(JsonNode node) {
    String id = Json.id(node, "id");
    return id == null
        ? null
        : new Setlist(
            id,
            eventDate(node),
            venue(node.path("venue")),
            Json.text(node, "tour", "name"),
            sets(node),
            Json.link(node, "url"));
  }

  private static LocalDate eventDate(JsonNode node) {
    String text = Json.text(node, "eventDate");
    return text == null ? null : Json.orNull(text, day -> LocalDate.parse(day, DAY_FIRST));
  }

  private static SetlistVenue venue(JsonNode node) {
    JsonNode city = node.path("city");
    return new SetlistVenue(
        Json.id(node, "id"),
        Json.text(node, "name"),
        Json.text(city, "name"),
        Json.text(city, "state"),
        Json.text(city, "country", "code"),
        Json.number(city, "coords", "lat"),
        Json.number(city, "coords", "long"));
  }

  /** Real bodies nest {@code sets.set}; the documentation shows {@code set}. */
  private static List<SetlistSet> sets(JsonNode node) {
    return Json.list(SetlistReader::set, node.has("sets") ? node.path("sets") : node, "set");
  }

  private static SetlistSet set(JsonNode node) {
    return new SetlistSet(
        Json.text(node, "name"),
        Json.integer(node, "encore"),
        Json.list(SetlistReader::song, node, "song"));
  }

  private static SetlistSong song(JsonNode node) {
    return new SetlistSong(
        Json.text(node, "name"),
        Json.text(node, "info"),
        Json.text(node, "cover", "name"),
        Json.text(node, "with", "name"),
        Json.truth(node, "tape"));
  }
}
