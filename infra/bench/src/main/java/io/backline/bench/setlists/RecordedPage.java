package io.backline.bench.setlists;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.backline.model.setlist.Concert;
import io.backline.model.setlist.ConcertVenue;
import io.backline.model.setlist.PlayedSong;
import io.backline.model.setlist.SongPart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A page of setlist.fm as it was recorded. It has no catalogue, so no song's popularity. */
public final class RecordedPage {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final DateTimeFormatter DAY_FIRST =
      DateTimeFormatter.ofPattern("dd-MM-uuuu", Locale.ROOT);

  private RecordedPage() {}

  public static PlayedHistory read(Path file) throws IOException {
    JsonNode setlists = JSON.readTree(Files.readAllBytes(file)).path("setlist");
    String artist = setlists.path(0).path("artist").path("name").asText();
    return new PlayedHistory(artist, each(setlists).map(RecordedPage::concert).toList(), List.of());
  }

  private static Concert concert(JsonNode node) {
    String id = node.path("id").asText();
    JsonNode venue = node.path("venue");
    JsonNode city = venue.path("city");
    return new Concert(
        id,
        id,
        null,
        id,
        LocalDate.parse(node.path("eventDate").asText(), DAY_FIRST),
        text(node.path("tour").path("name")),
        new ConcertVenue(
            text(venue.path("id")),
            text(venue.path("name")),
            text(city.path("name")),
            text(city.path("state")),
            text(city.path("country").path("code")),
            null,
            null),
        each(node.path("sets").path("set")).flatMap(RecordedPage::lines).toList(),
        text(node.path("url")));
  }

  private static Stream<PlayedSong> lines(JsonNode set) {
    Integer encore = set.hasNonNull("encore") ? set.path("encore").asInt() : null;
    return each(set.path("song")).map(song -> line(song, encore));
  }

  private static PlayedSong line(JsonNode song, Integer encore) {
    String title = text(song.path("name"));
    return new PlayedSong(
        title,
        encore,
        text(song.path("cover").path("name")),
        null,
        null,
        song.path("tape").asBoolean(),
        Stream.ofNullable(title).map(one -> new SongPart(one, null)).toList());
  }

  private static String text(JsonNode node) {
    return node.isTextual() && !node.asText().isEmpty() ? node.asText() : null;
  }

  private static Stream<JsonNode> each(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
