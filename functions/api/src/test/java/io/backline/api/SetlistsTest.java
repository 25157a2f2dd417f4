package io.backline.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.backline.model.Show;
import io.backline.model.ShowStatus;
import io.backline.model.Song;
import io.backline.model.setlist.Concert;
import io.backline.model.setlist.PlayedSong;
import io.backline.runtime.Json;
import io.backline.testkit.DynamoDbLocal;
import io.backline.testkit.TestTables;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was played, and what will be. */
@ExtendWith(DynamoDbLocal.class)
final class SetlistsTest {
  private final TestApi api;
  private final Nights nights;
  private final LocalDate today;

  SetlistsTest(TestTables tables) {
    api = TestApi.over(tables);
    nights = Nights.of(api);
    today = nights.today();
  }

  @Test
  void a_show_is_as_in_its_artists_list_with_whose_it_is() {
    Show show = nights.show(today.plusDays(3));
    JsonNode listed = body("/api/artists/" + nights.artistId() + "/shows").get("items").get(0);
    JsonNode one = body("/api/shows/" + show.id());
    listed
        .properties()
        .forEach(part -> assertThat(one.get(part.getKey())).isEqualTo(part.getValue()));
    assertThat(one.get("artistId").asText()).isEqualTo(nights.artistId());
    assertThat(one.get("setlist").toString()).isEqualTo("{\"actual\":false,\"url\":null}");
    assertThat(one.get("votes").toString()).isEqualTo("{\"songs\":0,\"votes\":0}");
  }

  @Test
  void a_show_that_was_played_says_so_and_links_to_who_wrote_it_down() {
    Show show = nights.show(today.minusDays(2));
    Song song = nights.song("Lanterns at Low Tide");
    Concert told =
        Nights.concert(
            show.localDate(),
            new PlayedSong("An intro", null, null, null, null, true, List.of()),
            Nights.played("lanterns at low tide"),
            new PlayedSong("Old Song", 1, "Somebody Else", "A guest", "slow", false, List.of()));
    nights.tell(told);
    assertThat(body("/api/shows/" + show.id()).get("setlist").toString())
        .isEqualTo("{\"actual\":true,\"url\":\"%s\"}".formatted(told.url()));
    JsonNode setlist = setlist(show.id());
    assertThat(setlist.get("predicted").isNull()).isTrue();
    assertThat(setlist.get("date").asText()).isEqualTo(show.localDate().toString());
    JsonNode actual = setlist.get("actual");
    assertThat(actual.get("attribution").asText()).isEqualTo("setlist.fm");
    assertThat(actual.get("url").asText()).isEqualTo(told.url());
    assertThat(actual.get("tour").asText()).isEqualTo("Low Tide Tour");
    JsonNode songs = actual.get("songs");
    assertThat(songs.findValuesAsText("position")).containsExactly("1", "2", "3");
    assertThat(songs.at("/0/tape").asBoolean()).isTrue();
    assertThat(songs.at("/1/parts/0/songId").asText()).isEqualTo(song.id());
    assertThat(songs.at("/2/encore").asInt()).isEqualTo(1);
    assertThat(songs.at("/2/coverOf").asText()).isEqualTo("Somebody Else");
    assertThat(songs.at("/2/parts/0/songId").isNull()).isTrue();
  }

  @Test
  void a_concert_of_no_listed_show_is_a_show_of_its_own() {
    Concert told = Nights.concert(today.minusDays(9), Nights.played("Undertow"));
    nights.tell(told);
    JsonNode show = body("/api/shows/" + told.id());
    assertThat(show.get("id").asText()).isEqualTo(told.id());
    assertThat(show.get("tmEventId").isNull()).isTrue();
    assertThat(show.get("status").isNull()).isTrue();
    assertThat(show.get("localDate").asText()).isEqualTo(told.localDate().toString());
    assertThat(show.at("/venue/name").asText()).isEqualTo("The Saltworks");
    assertThat(show.at("/setlist/actual").asBoolean()).isTrue();
    JsonNode setlist = setlist(told.id());
    assertThat(setlist.at("/actual/songs/0/title").asText()).isEqualTo("Undertow");
    assertThat(setlist.get("predicted").isNull()).isTrue();
  }

  @Test
  void a_concert_that_nobody_wrote_down_has_no_setlist() {
    Show show = nights.show(today.minusDays(2));
    nights.tell(Nights.concert(show.localDate()));
    assertThat(setlist(show.id()).get("actual").isNull()).isTrue();
    assertThat(body("/api/shows/" + show.id()).at("/setlist/actual").asBoolean()).isFalse();
  }

  @Test
  void a_show_to_come_has_a_likely_setlist_in_order_and_with_reasons() {
    playedForAWeek();
    JsonNode predicted = setlist(nights.show(today.plusDays(5)).id()).get("predicted");
    assertThat(predicted.get("basis").asText()).isEqualTo("history");
    assertThat(predicted.get("concerts").asInt()).isEqualTo(7);
    JsonNode songs = predicted.get("songs");
    assertThat(songs).isNotEmpty();
    assertThat(songs.findValuesAsText("title")).contains("Lanterns", "Undertow");
    for (int i = 0; i < songs.size(); i++) {
      assertThat(songs.get(i).get("position").asInt()).isEqualTo(i + 1);
      assertThat(songs.get(i).get("probability").asDouble()).isBetween(0.0, 1.0);
    }
  }

  @Test
  void today_and_an_unknown_day_are_still_to_come() {
    playedForAWeek();
    assertThat(isPredicted(nights.show(today))).isTrue();
    assertThat(isPredicted(nights.show(null))).isTrue();
  }

  @Test
  void what_is_over_or_will_not_be_has_no_likely_setlist() {
    playedForAWeek();
    assertThat(isPredicted(nights.show(today.minusDays(20)))).isFalse();
    assertThat(isPredicted(nights.show(today.plusDays(5), ShowStatus.CANCELLED, null))).isFalse();
    assertThat(
            isPredicted(nights.show(today.plusDays(6), ShowStatus.ONSALE, api.clock().instant())))
        .isFalse();
  }

  @Test
  void an_artist_of_whom_nothing_is_known_yet_has_an_empty_one_that_says_so() {
    JsonNode predicted = setlist(nights.show(today.plusDays(5)).id()).get("predicted");
    assertThat(predicted.toString())
        .isEqualTo("{\"basis\":\"nothing\",\"concerts\":0,\"songs\":[]}");
  }

  @Test
  void concerts_are_listed_the_latest_first_page_by_page() {
    nights.song("Lanterns");
    List<Concert> told = new ArrayList<>();
    for (int day = 1; day <= 5; day++) {
      told.add(
          Nights.concert(
              today.minusDays(day),
              Nights.played("Lanterns"),
              Nights.played("Lanterns / Undertow"),
              Nights.played("Undertow")));
    }
    nights.tell(told.toArray(Concert[]::new));
    List<String> dates = new ArrayList<>();
    String cursor = "";
    int pages = 0;
    do {
      JsonNode page = body(list("?limit=2" + cursor));
      page.get("items")
          .forEach(
              item -> {
                dates.add(item.get("date").asText());
                assertThat(item.get("url").asText()).startsWith("https://www.setlist.fm/");
                assertThat(item.get("unmatched").toString()).isEqualTo("[\"Undertow\"]");
                assertThat(item.get("songs")).hasSize(3);
              });
      pages++;
      cursor =
          page.get("nextCursor").isNull() ? null : "&cursor=" + page.get("nextCursor").asText();
    } while (cursor != null);
    assertThat(pages).isEqualTo(3);
    assertThat(dates).isEqualTo(told.stream().map(one -> one.localDate().toString()).toList());
  }

  @Test
  void what_the_catalogue_lacks_is_listed_with_how_often_it_was_played() {
    playedForAWeek();
    JsonNode items = body(list("?view=unmatched")).get("items");
    assertThat(items.findValuesAsText("title")).containsExactly("Undertow", "Rarity");
    assertThat(items.findValuesAsText("concerts")).containsExactly("7", "1");
    assertThat(items.findValuesAsText("lastPlayed"))
        .containsExactly(today.minusDays(1).toString(), today.minusDays(3).toString());
    assertThat(body(list("?view=unmatched&limit=1")).get("items")).hasSize(1);
  }

  @Test
  void an_artist_without_concerts_has_empty_lists() {
    for (String view : List.of("", "?view=unmatched")) {
      assertThat(body(list(view)).toString()).isEqualTo("{\"items\":[],\"nextCursor\":null}");
    }
  }

  @Test
  void titles_of_any_script_and_with_markup_come_through_as_they_are() {
    String title = "<b>\u202e\u05e9\u05d9\u05e8</b> & \ud83d\ude00 \"x\"";
    Concert told = Nights.concert(today.minusDays(1), Nights.played(title));
    nights.tell(told);
    assertThat(setlist(told.id()).at("/actual/songs/0/title").asText()).isEqualTo(title);
    assertThat(body(list("")).at("/items/0/unmatched/0").asText()).isEqualTo(title);
    assertThat(body(list("?view=unmatched")).at("/items/0/title").asText()).isEqualTo(title);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "00000000-0000-4000-8000-000000000000",
        "nothing",
        "..%2f..%2fsecrets",
        "a%00b",
        "%ff%fe",
        "%zz",
        "ARTIST%23x%23SHOWS%230",
        "%F0%9F%8E%B8"
      })
  void an_unknown_or_malformed_show_is_a_problem_that_says_what_to_do(String id) {
    for (String path : List.of("/api/shows/" + id, "/api/shows/" + id + "/setlist")) {
      Response answer = api.send(Call.get(path));
      assertThat(answer.status()).isEqualTo(404);
      JsonNode problem = Json.read(answer.body());
      assertThat(problem.get("code").asText()).isEqualTo("show-not-found");
      assertThat(problem.get("detail").asText()).contains("/api/artists/{id}/shows");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"?view=songs", "?limit=0", "?limit=201", "?cursor=Zm9v", "?cursor=%00"})
  void a_malformed_question_about_setlists_is_refused(String query) {
    assertThat(api.send(Call.get(list(query))).status()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "?view=unmatched"})
  void the_setlists_of_nobody_are_a_problem(String query) {
    Call call = Call.get("/api/artists/" + UUID.randomUUID() + "/setlists" + query);
    assertThat(api.send(call).status()).isEqualTo(404);
  }

  private void playedForAWeek() {
    nights.song("Lanterns");
    List<Concert> told = new ArrayList<>();
    for (int day = 1; day <= 7; day++) {
      told.add(
          day == 3
              ? Nights.concert(
                  today.minusDays(day),
                  Nights.played("Lanterns"),
                  Nights.played("Rarity"),
                  Nights.played("Undertow"))
              : Nights.concert(
                  today.minusDays(day), Nights.played("Lanterns"), Nights.played("Undertow")));
    }
    nights.tell(told.toArray(Concert[]::new));
  }

  private boolean isPredicted(Show show) {
    return setlist(show.id()).get("predicted").isObject();
  }

  private String list(String query) {
    return "/api/artists/" + nights.artistId() + "/setlists" + query;
  }

  private JsonNode setlist(String showId) {
    return body("/api/shows/" + showId + "/setlist");
  }

  private JsonNode body(String target) {
    return api.body(Call.get(target));
  }
}
