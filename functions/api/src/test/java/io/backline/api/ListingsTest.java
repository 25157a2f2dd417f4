package io.backline.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.backline.model.EventKind;
import io.backline.model.Exclusion;
import io.backline.model.Ids;
import io.backline.model.Offer;
import io.backline.model.Recording;
import io.backline.model.Show;
import io.backline.model.ShowStatus;
import io.backline.model.Song;
import io.backline.model.Venue;
import io.backline.runtime.Json;
import io.backline.testkit.DynamoDbLocal;
import io.backline.testkit.ShowBuilder;
import io.backline.testkit.TestTables;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(DynamoDbLocal.class)
final class ListingsTest {
  private static final LocalDate FIRST_DAY = LocalDate.parse("2027-01-01");
  private static final Instant GONE = Instant.parse("2026-11-21T08:00:00Z");
  private static final Venue VENUE =
      new Venue(
          Ids.venue("KovSaltworks"),
          "KovSaltworks",
          "The Saltworks",
          "Ravensmouth",
          null,
          "US",
          43.66,
          -70.25,
          "America/New_York");

  private final String artistId;
  private final String base;
  private final TestApi api;

  ListingsTest(TestTables tables) {
    api = TestApi.over(tables);
    artistId = api.begin("K8list" + UUID.randomUUID()).artistId();
    base = "/api/artists/" + artistId;
    api.library().venues().write(List.of(VENUE));
  }

  @Test
  void three_pages_bring_every_show_once_and_by_date() {
    write(IntStream.range(0, 25).mapToObj(this::show).toList());
    List<String> days = new ArrayList<>();
    List<Integer> sizes = new ArrayList<>();
    for (JsonNode page : pages(base + "/shows?limit=10")) {
      sizes.add(page.get("items").size());
      page.get("items").forEach(show -> days.add(show.get("localDate").asText()));
    }
    assertThat(sizes).containsExactly(10, 10, 5);
    assertThat(days)
        .isEqualTo(IntStream.range(0, 25).mapToObj(i -> FIRST_DAY.plusDays(i).toString()).toList());
  }

  @Test
  void a_last_page_that_is_full_has_no_cursor() {
    write(IntStream.range(0, 4).mapToObj(this::show).toList());
    assertThat(pages(base + "/shows?limit=2")).hasSize(2);
    assertThat(api.body(Call.get(base + "/shows?limit=200")).get("nextCursor").isNull()).isTrue();
  }

  @Test
  void without_a_limit_a_page_has_50() {
    write(IntStream.range(0, 51).mapToObj(this::show).toList());
    assertThat(api.body(Call.get(base + "/shows")).get("items")).hasSize(50);
  }

  @Test
  void a_cursor_of_another_list_is_refused() {
    write(IntStream.range(0, 2).mapToObj(this::show).toList());
    String cursor = api.body(Call.get(base + "/shows?limit=1")).get("nextCursor").asText();
    Response response = api.send(Call.get(base + "/songs?cursor=" + cursor));
    assertThat(response.status()).isEqualTo(400);
    assertThat(response.body()).contains("\"code\":\"invalid-cursor\"");
  }

  @Test
  void from_and_to_are_days_and_both_included() {
    write(IntStream.range(0, 5).mapToObj(this::show).toList());
    assertThat(days("?from=2027-01-02&to=2027-01-04"))
        .containsExactly("2027-01-02", "2027-01-03", "2027-01-04");
    assertThat(days("?from=2027-01-04")).containsExactly("2027-01-04", "2027-01-05");
    assertThat(days("?to=2027-01-01")).containsExactly("2027-01-01");
    assertThat(days("?from=2027-01-04&to=2027-01-02")).isEmpty();
    assertThat(days("?from=&to=")).hasSize(5);
  }

  @Test
  void from_and_to_hold_on_every_page() {
    write(IntStream.range(0, 9).mapToObj(this::show).toList());
    List<JsonNode> pages = pages(base + "/shows?from=2027-01-02&to=2027-01-06&limit=2");
    assertThat(pages).hasSize(3);
    assertThat(pages.getLast().findValuesAsText("localDate")).containsExactly("2027-01-06");
  }

  @Test
  void what_has_no_day_comes_last() {
    write(List.of(undated("TmTba"), show(3)));
    assertThat(api.body(Call.get(base + "/shows")).findValuesAsText("tmEventId"))
        .containsExactly("Tm3", "TmTba");
    assertThat(days("?to=2099-12-31")).containsExactly("2027-01-04");
  }

  @Test
  void what_was_withdrawn_is_in_a_view_of_its_own_and_does_not_count() {
    Show gone = night(1).withdrawnAt(GONE).build();
    write(
        List.of(
            show(0),
            gone,
            undated("TmTba"),
            ShowBuilder.of(artistId, "TmNever").withdrawnAt(GONE).build()));
    assertThat(api.body(Call.get(base + "/shows")).findValuesAsText("tmEventId"))
        .containsExactly("Tm0", "TmTba");
    assertThat(days("?from=2027-01-02")).containsExactly("null");
    JsonNode withdrawn = api.body(Call.get(base + "/shows?view=withdrawn"));
    assertThat(withdrawn.findValuesAsText("tmEventId")).containsExactly("Tm1", "TmNever");
    assertThat(withdrawn.findValuesAsText("withdrawnAt")).containsOnly("2026-11-21T08:00:00Z");
    assertThat(days("?view=withdrawn&from=2027-01-02&to=2027-01-02")).containsExactly("2027-01-02");
    assertThat(pages(base + "/shows?view=withdrawn&limit=1")).hasSize(2);
    assertThat(api.library().totals(artistId, gone.localDate(), null).shows()).isEqualTo(2);
    assertThat(api.library().totals(artistId, gone.localDate(), null).venues()).isEqualTo(1);
    assertThat(api.library().nextShow(artistId, gone.localDate())).isEmpty();
  }

  @Test
  void a_show_comes_with_its_venue_or_null() {
    write(List.of(show(0), undated("TmTba")));
    JsonNode shows = api.body(Call.get(base + "/shows")).get("items");
    assertThat(shows.get(0).get("venue").get("name").asText()).isEqualTo("The Saltworks");
    assertThat(shows.get(0).get("localTime").asText()).isEqualTo("19:30:00");
    assertThat(shows.get(1).get("venue").isNull()).isTrue();
    assertThat(shows.get(1).get("localDate").isNull()).isTrue();
  }

  @Test
  void a_show_lists_what_else_is_sold_for_it() {
    Offer parking =
        new Offer("TmPark", "Parking: Night 0", null, ShowStatus.OFFSALE, EventKind.PARKING);
    write(List.of(night(0).with(List.of(parking)).build()));
    JsonNode show = api.body(Call.get(base + "/shows")).get("items").get(0);
    assertThat(show.get("kind").asText()).isEqualTo("show");
    assertThat(show.get("status").asText()).isEqualTo("onsale");
    assertThat(show.get("offers"))
        .isEqualTo(
            Json.read(
                """
                [{"tmEventId": "TmPark", "name": "Parking: Night 0", "url": null,
                  "status": "offsale", "kind": "parking"}]\
                """));
  }

  @Test
  void songs_come_the_most_popular_first() {
    writeSongs(song("Quiet", 12), song("Loud", 88), song("Unheard", null));
    assertThat(titles("/songs")).containsExactly("Loud", "Quiet", "Unheard");
    assertThat(titles("/songs?view=songs")).containsExactly("Loud", "Quiet", "Unheard");
  }

  @Test
  void songs_are_paged_too() {
    writeSongs(IntStream.range(0, 7).mapToObj(i -> song("Song " + i, 50)).toArray(Song[]::new));
    List<String> titles = new ArrayList<>();
    List<JsonNode> pages = pages(base + "/songs?limit=3");
    pages.forEach(page -> titles.addAll(page.findValuesAsText("title")));
    assertThat(pages).hasSize(3);
    assertThat(titles).hasSize(7).doesNotHaveDuplicates().isSorted();
  }

  @Test
  void the_recordings_view_names_versions() {
    library(recording("Lanterns", "remaster"));
    JsonNode item = only("/songs?view=recordings");
    assertThat(item.get("version").asText()).isEqualTo("remaster");
    assertThat(item.get("songId").asText()).isNotEmpty();
    assertThat(titles("/songs")).isEmpty();
  }

  @Test
  void the_excluded_view_says_why() {
    library(exclusion("Lanterns"));
    JsonNode item = only("/songs?view=excluded");
    assertThat(item.get("reason").asText()).isEqualTo("live");
    assertThat(item.get("evidence").get(0).asText()).contains("says \"Live\"");
    assertThat(titles("/songs?view=recordings")).isEmpty();
  }

  @Test
  void a_cursor_of_another_view_is_refused() {
    writeSongs(song("One", 1), song("Two", 2));
    String cursor = api.body(Call.get(base + "/songs?limit=1")).get("nextCursor").asText();
    Response response = api.send(Call.get(base + "/songs?view=recordings&cursor=" + cursor));
    assertThat(response.body()).contains("\"code\":\"invalid-cursor\"");
  }

  @Test
  void an_artist_without_shows_or_songs_has_empty_lists() {
    assertThat(api.body(Call.get(base + "/shows")).get("items")).isEmpty();
    assertThat(titles("/songs")).isEmpty();
  }

  private List<JsonNode> pages(String target) {
    List<JsonNode> pages = new ArrayList<>();
    String cursor = "";
    do {
      pages.add(api.body(Call.get(target + cursor)));
      cursor = "&cursor=" + pages.getLast().get("nextCursor").asText();
    } while (!pages.getLast().get("nextCursor").isNull());
    return pages;
  }

  private List<String> days(String query) {
    return api.body(Call.get(base + "/shows" + query)).findValuesAsText("localDate");
  }

  private List<String> titles(String target) {
    return api.body(Call.get(base + target)).findValuesAsText("title");
  }

  private JsonNode only(String target) {
    JsonNode items = api.body(Call.get(base + target)).get("items");
    assertThat(items).hasSize(1);
    return items.get(0);
  }

  private void write(List<Show> shows) {
    List<Show> shuffled = new ArrayList<>(shows);
    Collections.reverse(shuffled);
    api.library().shows().write(artistId, 1, new HashMap<>(), shuffled);
  }

  private void writeSongs(Song... songs) {
    api.library().songs().write(artistId, 1, new HashMap<>(), List.of(songs));
  }

  private void library(Recording recording) {
    api.library().recordings().write(artistId, 1, new HashMap<>(), List.of(recording));
  }

  private void library(Exclusion exclusion) {
    api.library().exclusions().write(artistId, 1, new HashMap<>(), List.of(exclusion));
  }

  private Show show(int day) {
    return night(day).build();
  }

  private ShowBuilder night(int day) {
    LocalDate date = FIRST_DAY.plusDays(day);
    return ShowBuilder.of(artistId, "Tm" + day)
        .named("Night " + day)
        .startingAt(date.atTime(23, 30).toInstant(ZoneOffset.UTC))
        .on(date)
        .at(LocalTime.of(19, 30))
        .inZone("America/New_York")
        .as(ShowStatus.ONSALE)
        .soldAt("https://tickets.example.com/event/Tm" + day)
        .in(VENUE.id());
  }

  private Show undated(String tmEventId) {
    return ShowBuilder.of(artistId, tmEventId).build();
  }

  private static Song song(String title, Integer popularity) {
    String id = UUID.randomUUID().toString();
    return new Song(
        id,
        title,
        title,
        null,
        "sp" + id,
        "Harbour Lights",
        "2021",
        popularity,
        214_000,
        false,
        List.of(id),
        null);
  }

  private static Recording recording(String title, String version) {
    String id = UUID.randomUUID().toString();
    return new Recording(
        id,
        UUID.randomUUID().toString(),
        title,
        title + " - 2024 Remaster",
        "QZXX12600002",
        "sp" + id,
        "Harbour Lights",
        "2024-05",
        null,
        214_000,
        false,
        version,
        List.of(id),
        List.of(),
        null,
        null);
  }

  private static Exclusion exclusion(String title) {
    String id = UUID.randomUUID().toString();
    return new Exclusion(
        id,
        title,
        title + " - Live",
        null,
        "sp" + id,
        "Saltworks Sessions",
        "2022-11-04",
        7,
        241_000,
        "live",
        List.of("the title \"Lanterns - Live\" on \"Saltworks Sessions\" says \"Live\""),
        null);
  }
}
