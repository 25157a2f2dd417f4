package io.backline.api;

import static java.time.temporal.ChronoUnit.HOURS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.backline.model.ActivityCounts;
import io.backline.model.Show;
import io.backline.model.ShowStatus;
import io.backline.model.Song;
import io.backline.model.setlist.Concert;
import io.backline.runtime.Json;
import io.backline.store.ActivityStore;
import io.backline.store.Parallel;
import io.backline.testkit.DynamoDbLocal;
import io.backline.testkit.TestTables;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What fans want to hear is counted once a voter, song and show, and seen at once. */
@ExtendWith(DynamoDbLocal.class)
final class VotesTest {
  private static final String UNUSED = "00000000-0000-4000-8000-000000000000";
  private static final String HIT = "backline; hit";

  private final TestTables tables;
  private final TestApi api;
  private final Nights nights;
  private final Show show;

  VotesTest(TestTables tables) {
    this.tables = tables;
    api = TestApi.over(tables, Map.of("ACTIVITY_PER_MINUTE", "100000"));
    nights = Nights.of(api);
    show = nights.show(nights.today().plusDays(5));
  }

  @Test
  void fifty_voters_at_once_who_repeat_themselves_are_counted_exactly() {
    Song one = nights.song("One");
    Song two = nights.song("Two");
    List<Call> calls = new ArrayList<>();
    for (int voter = 0; voter < 50; voter++) {
      calls.add(voting(one, voter));
      if (voter < 20) {
        calls.add(voting(two, voter));
      }
    }
    List<Call> all = new ArrayList<>();
    Collections.nCopies(4, calls).forEach(all::addAll);
    Collections.shuffle(all, new Random(7));
    List<Integer> statuses = Parallel.map(all, 50, call -> api.send(call).status());
    assertThat(statuses).hasSize(280).containsOnly(204);
    assertThat(votes())
        .isEqualTo("[%s,%s]".formatted(voted(one, "One", 50), voted(two, "Two", 20)));
    assertThat(body("/api/shows/" + show.id()).get("votes").toString())
        .isEqualTo("{\"songs\":2,\"votes\":70}");
    // All from one address, of which trending takes no more an hour.
    assertThat(counted()).isEqualTo(new ActivityCounts(0, 0, 0, ActivityRoute.PER_ARTIST));
  }

  @Test
  void a_repeat_is_answered_like_the_first_and_changes_nothing() {
    Song song = nights.song("One");
    Response first = api.send(voting(song, 1));
    String etag = api.send(setlist()).headers().get("etag");
    Response repeat = api.send(voting(song, 1));
    assertThat(repeat).isEqualTo(first).extracting(Response::status).isEqualTo(204);
    Response unchanged = api.send(setlist().with("If-None-Match", etag));
    assertThat(unchanged.status()).isEqualTo(304);
    assertThat(unchanged.headers()).containsEntry("cache-control", "no-cache");
    assertThat(counted()).isEqualTo(new ActivityCounts(0, 0, 0, 1));
  }

  @Test
  void a_vote_is_seen_at_once_though_all_else_was_kept() {
    Song song = nights.song("One");
    api.complete(nights.job());
    String etag = api.send(setlist()).headers().get("etag");
    assertThat(api.send(setlist()).headers()).containsEntry("cache-status", HIT);
    api.send(voting(song, 1));
    Response after = api.send(setlist().with("If-None-Match", etag));
    assertThat(after.status()).isEqualTo(200);
    assertThat(after.headers())
        .containsEntry("cache-status", HIT)
        .containsEntry("cache-control", "no-cache");
    assertThat(Json.read(after.body()).get("votes").toString())
        .isEqualTo("[%s]".formatted(voted(song, "One", 1)));
  }

  @Test
  void what_an_import_brings_is_seen_at_once() {
    api.complete(nights.job());
    String past = nights.show(nights.today().minusDays(1)).id();
    Call call = Call.get("/api/shows/" + past + "/setlist");
    assertThat(api.body(call).get("actual").isNull()).isTrue();
    nights.tell(Nights.concert(nights.today().minusDays(1), Nights.played("One")));
    api.jobs().raise(nights.artistId());
    assertThat(api.body(call).at("/actual/songs/0/title").asText()).isEqualTo("One");
  }

  @Test
  void votes_stay_when_the_show_is_withdrawn() {
    Show gone = nights.show(nights.today().plusDays(5), ShowStatus.ONSALE, api.clock().instant());
    Song song = nights.song("One");
    api.send(nights.voting(Nights.vote(gone.id(), song.id(), "voter-01")));
    JsonNode setlist = body("/api/shows/" + gone.id() + "/setlist");
    assertThat(setlist.get("predicted").isNull()).isTrue();
    assertThat(setlist.get("votes")).hasSize(1);
  }

  @Test
  void a_past_show_that_setlist_fm_alone_knows_can_be_voted_on() {
    Concert told = Nights.concert(nights.today().minusDays(1), Nights.played("One"));
    nights.tell(told);
    Song song = nights.song("One");
    Call call = nights.voting(Nights.vote(told.id(), song.id(), "voter-01"));
    assertThat(api.send(call).status()).isEqualTo(204);
    assertThat(body("/api/shows/" + told.id()).at("/votes/votes").asInt()).isEqualTo(1);
  }

  @Test
  void a_title_of_any_script_and_with_markup_comes_through_as_it_is() {
    String title = "<script>\u202e\u05e9\u05d9\u05e8</script> & \ud83d\ude00 \"x\"";
    api.send(voting(nights.song(title), 1));
    assertThat(body(path()).at("/votes/0/title").asText()).isEqualTo(title);
  }

  @Test
  void a_voters_token_is_nowhere() {
    String token = "token-" + UUID.randomUUID();
    api.send(nights.voting(Nights.vote(show.id(), nights.song("One").id(), token)));
    for (String table : List.of("LibraryTable", "StatusTable")) {
      assertThat(tables.client().scanPaginator(scan -> scan.tableName(tables.name(table))).items())
          .noneMatch(row -> row.toString().contains(token));
    }
  }

  @Test
  void a_show_or_song_that_is_not_the_artists_takes_no_votes() {
    Song song = nights.song("One");
    Nights others = Nights.of(api);
    Song theirSong = others.song("One");
    Show theirShow = others.show(nights.today().plusDays(5));
    assertRefused(Nights.vote(UNUSED, song.id(), "voter-01"), 404, "show-not-found");
    assertRefused(Nights.vote(theirShow.id(), song.id(), "voter-01"), 404, "show-not-found");
    assertRefused(Nights.vote(show.id(), UNUSED, "voter-01"), 404, "song-not-found");
    assertRefused(Nights.vote(show.id(), theirSong.id(), "voter-01"), 404, "song-not-found");
    assertThat(votes()).isEqualTo("[]");
    assertThat(counted()).isEqualTo(new ActivityCounts(0, 0, 0, 0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1234567",
        "with blank",
        "tab\\there",
        "m\u00fcller-1",
        "\ud83d\ude00-12345678",
        ""
      })
  void a_voter_is_8_to_128_printable_characters(String voter) {
    assertRefused(Nights.vote(show.id(), UNUSED, voter), 422, "invalid-request");
    assertRefused(Nights.vote(show.id(), UNUSED, "x".repeat(129)), 422, "invalid-request");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\": \"vote\", \"voter\": \"voter-01\"}",
        "{\"type\": \"vote\", \"voter\": \"voter-01\", \"showId\": \"" + UNUSED + "\"}",
        "{\"type\": \"vote\", \"voter\": \"voter-01\", \"songId\": \"" + UNUSED + "\"}",
        "{\"type\": \"view\", \"voter\": \"voter-01\", \"songId\": \""
            + UNUSED
            + "\", \"showId\": \""
            + UNUSED
            + "\"}",
        "{\"type\": \"vote\", \"voter\": 12345678}",
        "{\"type\": \"vote\", \"voter\": [\"voter-01\"]}"
      })
  void a_voter_without_a_vote_is_refused(String body) {
    assertRefused(body, 422, "invalid-request");
    assertThat(counted()).isEqualTo(new ActivityCounts(0, 0, 0, 0));
  }

  @Test
  void without_a_voter_a_vote_counts_for_the_artist_alone() {
    Song song = nights.song("One");
    String body =
        "{\"type\": \"vote\", \"showId\": \"%s\", \"songId\": \"%s\", \"voter\": null}"
            .formatted(show.id(), song.id());
    for (int i = 0; i < 2; i++) {
      assertThat(api.send(nights.voting(body)).status()).isEqualTo(204);
    }
    assertThat(votes()).isEqualTo("[]");
    assertThat(counted()).isEqualTo(new ActivityCounts(0, 0, 0, 2));
  }

  private void assertRefused(String body, int status, String code) {
    Response refused = api.send(nights.voting(body));
    assertThat(refused.status()).isEqualTo(status);
    assertThat(Json.read(refused.body()).get("code").asText()).isEqualTo(code);
  }

  private Call voting(Song song, int voter) {
    return nights.voting(Nights.vote(show.id(), song.id(), "voter-%02d".formatted(voter)));
  }

  private static String voted(Song song, String title, int votes) {
    return "{\"songId\":\"%s\",\"title\":\"%s\",\"votes\":%d}".formatted(song.id(), title, votes);
  }

  private String path() {
    return "/api/shows/" + show.id() + "/setlist";
  }

  private Call setlist() {
    return Call.get(path());
  }

  private String votes() {
    return body(path()).get("votes").toString();
  }

  private JsonNode body(String target) {
    return api.body(Call.get(target));
  }

  private ActivityCounts counted() {
    return new ActivityStore(
            tables.client(), tables.name("StatusTable"), api.clock(), new Random(1))
        .within(api.clock().instant().truncatedTo(HOURS))
        .getOrDefault(nights.artistId(), new ActivityCounts(0, 0, 0, 0));
  }
}
