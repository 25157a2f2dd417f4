package io.backline.api;

import static io.backline.api.ArtistAlbums.album;
import static io.backline.api.ArtistAlbums.track;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.backline.runtime.Json;
import io.backline.store.Discography;
import io.backline.testkit.DynamoDbLocal;
import io.backline.testkit.TestTables;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What admins decide about a catalogue, and what becomes of it. */
@ExtendWith(DynamoDbLocal.class)
final class OverridesTest {
  private final TestApi api;
  private final String artistId;
  private final String songs;
  private final String overrides;

  OverridesTest(TestTables tables) {
    api = TestApi.over(tables);
    artistId = api.begin("K8over" + UUID.randomUUID()).artistId();
    songs = "/api/artists/" + artistId + "/songs";
    overrides = "/api/admin/artists/" + artistId + "/overrides";
  }

  @BeforeEach
  void read() {
    ArtistAlbums.read(
        api,
        artistId,
        album(
            "Harbour Lights",
            track("Lanterns", "QZXX12600001", 214),
            track("Lanterns - Acoustic", "QZXX12600002", 201),
            track("Lantern's Song", "QZXX12600003", 230),
            track("Slack Water", null, 180),
            track("Slack Water (Live)", "QZXX12600004", 199)));
  }

  @Test
  void the_list_comes_a_page_at_a_time_with_the_newest_in_front() {
    put(recording("Slack Water"), decide("exclude"));
    put(recording("Lantern's Song"), decide("exclude"));
    api.clock().advance(Duration.ofMinutes(1));
    put(recording("Lanterns - Acoustic"), decide("exclude"));
    List<JsonNode> whole = items(overrides);
    assertThat(whole).hasSize(3);
    assertThat(whole.getFirst().get("about").asText()).contains("Lanterns - Acoustic");
    List<JsonNode> paged = new ArrayList<>();
    String cursor = "";
    for (int page = 0; page < 3; page++) {
      JsonNode body = api.body(Call.adminGet(overrides + "?limit=1" + cursor));
      assertThat(body.get("items")).hasSize(1);
      paged.add(body.at("/items/0"));
      cursor = "&cursor=" + body.get("nextCursor").asText();
      assertThat(body.get("nextCursor").isNull()).isEqualTo(page == 2);
    }
    assertThat(paged).isEqualTo(whole);
    String foreign = Cursors.write("overrides", "yesterday");
    assertThat(problem(Call.adminGet(overrides + "?cursor=" + foreign), 400))
        .isEqualTo("invalid-cursor");
  }

  @Test
  void an_excluded_recording_is_left_out_and_shows_who_said_so_and_when() {
    JsonNode outcome = put(recording("Slack Water"), decide("exclude"));
    assertThat(outcome.get("view").asText()).isEqualTo("excluded");
    assertThat(outcome.at("/items/0/name").asText()).isEqualTo("Slack Water");
    JsonNode row = row("excluded", "Slack Water");
    assertThat(outcome.at("/items/0")).isEqualTo(row);
    assertThat(row.get("reason").asText()).isEqualTo("override");
    assertThat(row.get("evidence")).isNotEmpty();
    assertThat(row.at("/override/action").asText()).isEqualTo("exclude");
    assertThat(row.at("/override/by").asText()).isEqualTo("Ada");
    assertThat(row.at("/override/at").asText()).isEqualTo(api.clock().instant().toString());
    assertThat(names("recordings")).doesNotContain("Slack Water").hasSize(3);
    assertThat(names("songs")).doesNotContain("Slack Water");
  }

  @Test
  void a_pinned_recording_is_in_the_catalogue_whatever_its_title_says() {
    JsonNode outcome = put(exclusion("Slack Water (Live)"), decide("pin"));
    assertThat(outcome.get("view").asText()).isEqualTo("recordings");
    assertThat(outcome.at("/items/0/override/action").asText()).isEqualTo("pin");
    assertThat(names("recordings")).contains("Slack Water (Live)");
    assertThat(names("excluded")).isEmpty();
  }

  @Test
  void what_is_taken_back_is_as_it_was_before() {
    List<JsonNode> before = rows();
    String excluded = recording("Slack Water");
    String pinned = exclusion("Slack Water (Live)");
    String split = song("Lanterns");
    String joined = song("Slack Water");
    put(split, splitOff("Lanterns - Acoustic"));
    put(joined, join("Lantern's Song"));
    put(excluded, decide("exclude"));
    put(pinned, decide("pin"));
    assertThat(rows()).isNotEqualTo(before);
    List.of(excluded, pinned, split, joined)
        .forEach(target -> assertThat(api.send(Call.adminDelete(target)).status()).isEqualTo(200));
    assertThat(rows()).isEqualTo(before);
    assertThat(items(overrides)).isEmpty();
  }

  @Test
  void taking_back_says_what_it_was_and_what_became_of_it() {
    String target = recording("Slack Water");
    put(target, decide("exclude"));
    JsonNode outcome = api.body(Call.adminDelete(target));
    assertThat(outcome.at("/override/action").asText()).isEqualTo("exclude");
    assertThat(outcome.get("view").asText()).isEqualTo("recordings");
    assertThat(outcome.at("/items/0/override").isNull()).isTrue();
  }

  @Test
  void what_is_decided_later_takes_the_place_of_what_was_before() {
    String target = recording("Slack Water");
    put(target, decide("exclude"));
    put(target, "{\"action\": \"pin\", \"by\": \"Grace\", \"note\": \"it is fine\"}");
    assertThat(items(overrides)).hasSize(1);
    assertThat(items(overrides).getFirst().get("note").asText()).isEqualTo("it is fine");
    assertThat(row("recordings", "Slack Water").at("/override/by").asText()).isEqualTo("Grace");
    assertThat(api.send(Call.adminDelete(target)).status()).isEqualTo(200);
    assertThat(problem(Call.adminDelete(target), 404)).isEqualTo("override-not-found");
  }

  @Test
  void songs_that_are_joined_are_one_under_the_title_of_the_path() {
    String other = id("songs", "Lantern's Song");
    JsonNode outcome = put(song("Lanterns"), join("Lantern's Song"));
    assertThat(outcome.get("items")).hasSize(1);
    JsonNode joined = row("songs", "Lanterns");
    assertThat(joined.get("recordings")).hasSize(3);
    assertThat(joined.at("/override/action").asText()).isEqualTo("join");
    assertThat(names("songs")).hasSize(2);
    assertThat(problem(Call.adminPut(overrides + "/songs/" + other, decide("exclude")), 422))
        .isEqualTo("invalid-request");
    assertThat(problem(Call.adminPut(overrides + "/songs/" + other, join("Slack Water")), 404))
        .isEqualTo("song-not-found");
  }

  @Test
  void recordings_that_are_split_off_are_a_song_of_their_own() {
    String leaving = id("recordings", "Lanterns - Acoustic");
    JsonNode outcome = put(song("Lanterns"), splitOff("Lanterns - Acoustic"));
    assertThat(outcome.get("items")).hasSize(2);
    JsonNode own =
        items(songs).stream()
            .filter(song -> song.get("recordings").get(0).asText().equals(leaving))
            .findFirst()
            .orElseThrow();
    assertThat(own.get("recordings")).hasSize(1);
    assertThat(own.at("/override/action").asText()).isEqualTo("split");
    assertThat(items(songs)).hasSize(4);
  }

  @Test
  void a_song_that_is_split_is_joined_without_what_left_it() {
    String lanterns = id("songs", "Lanterns");
    put(song("Lanterns"), splitOff("Lanterns - Acoustic"));
    put(song("Slack Water"), joinId(lanterns));
    assertThat(row("songs", "Slack Water").get("recordings")).hasSize(2);
    assertThat(items(songs)).hasSize(3);
  }

  @Test
  void the_artists_counts_follow() {
    put(recording("Slack Water"), decide("exclude"));
    put(song("Lanterns"), join("Lantern's Song"));
    JsonNode artist = api.body(Call.get("/api/artists/" + artistId));
    assertThat(artist.get("songCount").asInt()).isEqualTo(1);
    assertThat(artist.get("recordingCount").asInt()).isEqualTo(3);
  }

  @Test
  void a_song_is_gone_when_its_every_recording_is_excluded_and_back_when_one_is_pinned() {
    String plain = recording("Lanterns");
    put(plain, decide("exclude"));
    put(recording("Lanterns - Acoustic"), decide("exclude"));
    assertThat(names("songs")).doesNotContain("Lanterns");
    put(plain, decide("pin"));
    assertThat(names("songs")).contains("Lanterns");
  }

  @Test
  void an_import_that_is_under_way_does_not_lose_it() {
    Discography reading = api.library().catalogue().open(ArtistAlbums.artist(api, artistId), 1);
    put(recording("Slack Water"), decide("exclude"));
    reading.add(List.of(album("Low Tide", track("Eelgrass", "QZXX12600009", 240))));
    reading.conclude();
    assertThat(names("recordings")).contains("Eelgrass").doesNotContain("Slack Water");
  }

  @Test
  void it_holds_when_the_recording_has_an_isrc_and_more_releases_later() {
    put(recording("Slack Water"), decide("exclude"));
    ArtistAlbums.read(
        api,
        artistId,
        album("Harbour Lights", track("Slack Water", "QZXX12600007", 180)),
        album("A Compilation", track("Slack Water ", "QZXX12600007", 180)));
    assertThat(names("recordings")).noneMatch(name -> name.startsWith("Slack Water"));
    assertThat(items(overrides)).hasSize(1);
    assertThat(api.send(Call.adminDelete(exclusion(names("excluded").getFirst()))).status())
        .isEqualTo(200);
    assertThat(names("songs")).contains("Slack Water");
  }

  @Test
  void the_list_says_what_each_is_about_the_newest_first() {
    put(recording("Lanterns - Acoustic"), decide("exclude"));
    api.clock().advance(Duration.ofMinutes(1));
    put(song("Lanterns"), join("Lantern's Song"));
    api.clock().advance(Duration.ofMinutes(1));
    put(song("Slack Water"), join("Lanterns"));
    assertThat(items(overrides))
        .extracting(override -> override.get("about").asText())
        .containsExactly(
            "\"Slack Water\" with \"Lanterns\"",
            "\"Lanterns\" with \"Lantern's Song\"",
            "\"Lanterns - Acoustic\" on \"Harbour Lights\"");
  }

  @Test
  void the_list_carries_a_tag() {
    put(recording("Slack Water"), decide("exclude"));
    Response list = api.send(Call.adminGet(overrides));
    String tag = list.headers().get("etag");
    assertThat(api.send(Call.adminGet(overrides).with("if-none-match", tag)).status())
        .isEqualTo(304);
  }

  private JsonNode put(String target, String body) {
    Response response = api.send(Call.adminPut(target, body));
    assertThat(response.status()).as(response.body()).isEqualTo(200);
    return Json.read(response.body());
  }

  private String problem(Call call, int status) {
    Response response = api.send(call);
    assertThat(response.status()).isEqualTo(status);
    return Json.read(response.body()).get("code").asText();
  }

  private static String decide(String action) {
    return "{\"action\": \"%s\", \"by\": \"Ada\"}".formatted(action);
  }

  private String join(String title) {
    return joinId(id("songs", title));
  }

  private static String joinId(String songId) {
    return "{\"action\": \"join\", \"songs\": [\"%s\"], \"by\": \"Ada\"}".formatted(songId);
  }

  private String splitOff(String name) {
    return "{\"action\": \"split\", \"recordings\": [\"%s\"], \"by\": \"Ada\"}"
        .formatted(id("recordings", name));
  }

  private String recording(String name) {
    return overrides + "/recordings/" + id("recordings", name);
  }

  private String exclusion(String name) {
    return overrides + "/recordings/" + id("excluded", name);
  }

  private String song(String title) {
    return overrides + "/songs/" + id("songs", title);
  }

  private String id(String view, String name) {
    return row(view, name).get("id").asText();
  }

  /** The row that was released so; of songs the one of this title. */
  private JsonNode row(String view, String name) {
    String property = view.equals("songs") ? "title" : "name";
    return items(songs + "?view=" + view).stream()
        .filter(row -> row.get(property).asText().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private List<String> names(String view) {
    return items(songs + "?view=" + view).stream().map(row -> row.get("name").asText()).toList();
  }

  private List<JsonNode> rows() {
    return Stream.of("songs", "recordings", "excluded")
        .flatMap(view -> items(songs + "?view=" + view).stream())
        .toList();
  }

  private List<JsonNode> items(String target) {
    JsonNode items = api.body(Call.adminGet(target)).get("items");
    return StreamSupport.stream(items.spliterator(), false).toList();
  }
}
