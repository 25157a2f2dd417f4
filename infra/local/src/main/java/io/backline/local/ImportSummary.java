package io.backline.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** What came in, as the API tells it. */
final class ImportSummary {
  private static final int FIRST = 5;
  private static final int PAGE = 200;

  private final ApiClient api;
  private final PrintStream out;

  ImportSummary(ApiClient api, PrintStream out) {
    this.api = api;
    this.out = out;
  }

  void print(String artistId, Duration took) throws IOException, InterruptedException {
    String path = "/api/artists/" + artistId;
    JsonNode artist = api.get(path).body();
    out.println();
    out.printf("%s in %.1f s%n", text(artist, "name"), took.toMillis() / 1000.0);
    out.printf(
        "  %d shows at %d venues, %d songs in %d recordings, %d left out%n",
        artist.path("showCount").asInt(),
        artist.path("venueCount").asInt(),
        artist.path("songCount").asInt(),
        artist.path("recordingCount").asInt(),
        count(path + "/songs?view=excluded&limit=" + PAGE));
    print("shows", path + "/shows?limit=" + FIRST, ImportSummary::show);
    print("songs", path + "/songs?limit=" + FIRST, ImportSummary::song);
  }

  private void print(String title, String path, Function<JsonNode, String> line)
      throws IOException, InterruptedException {
    List<JsonNode> items = items(api.get(path).body());
    if (!items.isEmpty()) {
      out.println("  first " + title + ":");
      items.forEach(item -> out.println("    " + line.apply(item)));
    }
  }

  private int count(String path) throws IOException, InterruptedException {
    int count = 0;
    String cursor = "";
    do {
      JsonNode page = api.get(path + cursor).body();
      count += items(page).size();
      cursor = page.hasNonNull("nextCursor") ? "&cursor=" + page.path("nextCursor").asText() : "";
    } while (!cursor.isEmpty());
    return count;
  }

  private static List<JsonNode> items(JsonNode page) {
    return page.path("items").valueStream().toList();
  }

  private static String show(JsonNode show) {
    String day = show.hasNonNull("localDate") ? text(show, "localDate") : "date to be announced";
    JsonNode venue = show.path("venue");
    return String.join(
        ", ",
        Stream.of(day, text(show, "name"), text(venue, "name"), text(venue, "city"))
            .filter(part -> !part.isEmpty())
            .toList());
  }

  private static String song(JsonNode song) {
    String album = text(song, "albumName");
    return text(song, "title") + (album.isEmpty() ? "" : " (" + album + ")");
  }

  private static String text(JsonNode node, String name) {
    return node.hasNonNull(name) ? Plain.text(node.path(name).asText()) : "";
  }
}
