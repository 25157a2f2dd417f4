package io.backline.shows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import io.backline.model.ListedEvent;
import io.backline.model.Show;
import io.backline.model.Shows;
import io.backline.providers.ticketmaster.EventQuery;
import io.backline.runtime.TestClients;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Pages recorded from Ticketmaster. They are not ours to publish, so not in here. */
final class RecordedEventsTest {
  private static final Path FOLDER =
      Path.of(System.getProperty("backline.root"), "..", "shared", "fixtures", "ticketmaster")
          .normalize();

  @Test
  void every_recorded_event_is_in_a_show_with_a_moment_and_a_venue() throws IOException {
    assumeTrue(Files.isDirectory(FOLDER), "skipped: no recorded pages in " + FOLDER);
    List<Path> pages;
    try (Stream<Path> files = Files.list(FOLDER)) {
      pages =
          files.filter(file -> file.getFileName().toString().startsWith("events_page")).toList();
    }
    assertThat(pages).isNotEmpty();
    for (Path page : pages) {
      List<ListedEvent> events = read(Files.readAllBytes(page));
      List<Show> shows = Shows.of("artist", events);
      assertThat(shows.size() + shows.stream().mapToInt(show -> show.offers().size()).sum())
          .as(page.toString())
          .isEqualTo(events.size());
      assertThat(shows)
          .filteredOn(show -> show.localTime() != null)
          .allMatch(show -> show.date() != null && show.venueId() != null);
    }
  }

  private static List<ListedEvent> read(byte[] page) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
          }
        });
    server.start();
    try {
      String url = "http://127.0.0.1:" + server.getAddress().getPort();
      Map<String, String> variables =
          Map.of(
              "TICKETMASTER_API_KEY",
              "a-key",
              "TICKETMASTER_BASE_URL",
              url,
              "CONTACT",
              "a@b.example");
      return TestClients.of(variables)
          .ticketmaster()
          .events(new EventQuery("any", null, null, 0, false, EventQuery.Tba.INCLUDED))
          .events()
          .stream()
          .map(ListedEvents::of)
          .toList();
    } finally {
      server.stop(0);
    }
  }
}
