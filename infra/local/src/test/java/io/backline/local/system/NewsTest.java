package io.backline.local.system;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.backline.local.ReceivedEvent;
import io.backline.samples.AlbumTruth;
import io.backline.samples.EventTruth;
import io.backline.samples.SampleArtist;
import io.backline.samples.SampleKind;
import io.backline.samples.SampleOptions;
import io.backline.samples.SpotifyMode;
import io.backline.samples.TrackTruth;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What others hear on the event bus, as shows and songs change from import to import. */
class NewsTest {
  private static final String NOBODY = "K8vNobody";
  private static final String LATEST_ALBUM = "Nine Borrowed Lives";

  private static RunningSystem running;
  private static ApiClient api;
  private static SampleArtist busy;

  @BeforeAll
  static void start() throws IOException {
    assumeTrue(
        System.getenv("AWS_ENDPOINT_URL") == null, "only the embedded event bus can be read");
    running = RunningSystem.start(SampleOptions.defaults().withSpotifyMode(SpotifyMode.EXTENDED));
    api = running.api();
    busy = running.samples().artist(SampleKind.BUSY);
  }

  @AfterAll
  static void stop() {
    if (running != null) {
      running.close();
    }
  }

  @Test
  void what_changes_between_two_imports_is_announced_once_and_nothing_else() throws Exception {
    List<EventTruth> shows = plainShows().limit(4).toList();
    String moved = shows.get(0).id();
    String cancelled = shows.get(1).id();
    String gone = shows.get(2).id();
    String added = shows.get(3).id();
    running.samples().withdrawn().add(List.of(added));
    running.samples().withdrawn().add(latestAlbums().map(AlbumTruth::id).toList());
    importAndHear(busy.tmAttractionId());
    assertThat(news()).isEmpty();

    running.samples().withdrawn().clear();
    running.samples().withdrawn().add(List.of(gone));
    running.samples().amendments().move(moved, 3);
    running.samples().amendments().cancel(cancelled);
    importAndHear(busy.tmAttractionId());

    assertThat(changes())
        .containsExactlyInAnyOrder(
            moved + " [\"date\",\"status\"] rescheduled",
            cancelled + " [\"status\"] cancelled",
            gone + " [\"status\"] withdrawn");
    assertThat(details("ShowAnnounced"))
        .extracting(detail -> detail.at("/show/tmEventId").asText())
        .containsExactly(added);
    assertThat(details("SongReleased"))
        .extracting(detail -> detail.at("/song/title").asText())
        .containsExactlyInAnyOrderElementsOf(latestSongs());
    List<ReceivedEvent> told = news();
    assertThat(told)
        .allSatisfy(
            event ->
                assertThat(event.rules().contains("FollowersRule"))
                    .isEqualTo(event.detailType().startsWith("Show")));

    importAndHear(busy.tmAttractionId());
    assertThat(news()).isEqualTo(told);
    assertThat(details("ArtistImported")).hasSize(3);
  }

  @Test
  void an_import_that_fails_is_announced_once() throws Exception {
    JsonNode end = importAndHear(NOBODY);
    await(() -> !details("ImportFailed").isEmpty());
    importAndHear(NOBODY);
    await(() -> details("ImportFailed").size() > 1);

    assertThat(details("ImportFailed"))
        .hasSize(2)
        .first()
        .satisfies(
            detail -> {
              assertThat(detail.path("jobId")).isEqualTo(end.path("jobId"));
              assertThat(detail.path("message")).isEqualTo(end.at("/error/message"));
            });
  }

  /** The announcer has looked at what the import left, when it has run once more. */
  private static JsonNode importAndHear(String attraction) {
    long before = running.system().use("AnnouncerFunction").invocations();
    JsonNode end = api.importArtist(attraction);
    await(() -> running.system().use("AnnouncerFunction").invocations() > before);
    return end;
  }

  private static void await(Supplier<Boolean> enough) {
    Patience.await(Duration.ofMinutes(1), enough, Boolean::booleanValue);
  }

  private List<ReceivedEvent> news() {
    return running.system().events().stream()
        .filter(event -> !event.json().contains(NOBODY))
        .filter(event -> !event.detailType().equals("ArtistImported"))
        .toList();
  }

  private List<String> changes() {
    return details("ShowChanged").stream()
        .map(
            detail ->
                "%s %s %s"
                    .formatted(
                        detail.at("/show/tmEventId").asText(),
                        detail.path("changed"),
                        detail.at("/show/status").asText()))
        .toList();
  }

  private List<JsonNode> details(String type) {
    List<JsonNode> details = new ArrayList<>();
    for (ReceivedEvent event : running.system().events()) {
      if (event.detailType().equals(type)) {
        details.add(detail(event));
      }
    }
    return details;
  }

  private static JsonNode detail(ReceivedEvent event) {
    try {
      return ApiClient.JSON.readTree(event.json()).path("detail");
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  /** Shows to come that nothing is sold beside. */
  private Stream<EventTruth> plainShows() {
    Set<String> withAddOns =
        busy.events().stream().flatMap(event -> event.addOnTo().stream()).collect(toSet());
    LocalDate soon = LocalDate.now(ZoneOffset.UTC).plusDays(7);
    return busy.events().stream()
        .filter(event -> event.addOnTo().isEmpty() && !withAddOns.contains(event.id()))
        .filter(event -> event.status().filter("onsale"::equals).isPresent())
        .filter(event -> event.localDate().filter(soon::isBefore).isPresent())
        .filter(event -> event.venueId().isPresent());
  }

  private Stream<AlbumTruth> latestAlbums() {
    return busy.albums().stream().filter(album -> album.name().startsWith(LATEST_ALBUM));
  }

  /** What nobody could hear before. */
  private Set<String> latestSongs() {
    Set<String> latest = latestAlbums().map(AlbumTruth::id).collect(toSet());
    Set<String> earlier =
        busy.albums().stream()
            .filter(album -> !latest.contains(album.id()))
            .flatMap(album -> album.tracks().stream())
            .map(TrackTruth::song)
            .collect(toSet());
    Set<String> songs =
        latestAlbums()
            .flatMap(album -> album.tracks().stream())
            .filter(TrackTruth::studio)
            .map(TrackTruth::song)
            .filter(song -> !earlier.contains(song))
            .collect(toSet());
    assertThat(songs).isNotEmpty();
    return songs;
  }
}
