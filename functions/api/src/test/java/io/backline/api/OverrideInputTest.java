package io.backline.api;

import static io.backline.api.ArtistAlbums.album;
import static io.backline.api.ArtistAlbums.track;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.backline.runtime.Json;
import io.backline.testkit.DynamoDbLocal;
import io.backline.testkit.TestTables;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an admin can do wrong: each a problem document, and nothing is stored. */
@ExtendWith(DynamoDbLocal.class)
final class OverrideInputTest {
  private static final String NOBODY = "00000000-0000-4000-8000-000000000000";

  private final TestApi api;
  private final String artistId;
  private final String overrides;
  private String recordingId;
  private String songId;

  OverrideInputTest(TestTables tables) {
    api = TestApi.over(tables);
    artistId = api.begin("K8input" + UUID.randomUUID()).artistId();
    overrides = "/api/admin/artists/" + artistId + "/overrides";
  }

  @BeforeEach
  void read() {
    ArtistAlbums.read(api, artistId, album("Harbour Lights", track("Lanterns", null, 214)));
    JsonNode song = api.body(Call.get("/api/artists/" + artistId + "/songs")).at("/items/0");
    songId = song.get("id").asText();
    recordingId = song.at("/recordings/0").asText();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{'by': 'Ada'}",
        "{'action': 'pin'}",
        "{'action': 'join', 'by': 'Ada', 'songs': []}",
        "{'action': 'PIN', 'by': 'Ada'}",
        "{'action': 1, 'by': 'Ada'}",
        "{'action': 'pin', 'by': ''}",
        "{'action': 'pin', 'by': '  '}",
        "{'action': 'pin', 'by': 7}",
        "{'action': 'pin', 'by': null}",
        "{'action': 'pin', 'by': 'A\\u0000da'}",
        "{'action': 'pin', 'by': 'Ada', 'note': ''}",
        "{'action': 'pin', 'by': 'Ada', 'note': ['why']}",
        "{'action': 'pin', 'by': 'Ada', 'note': '\\ud800'}",
      })
  void a_recording_is_pinned_or_excluded_by_somebody(String body) {
    assertProblem(
        Call.adminPut(recording(recordingId), body.replace('\'', '"')), 422, "invalid-request");
    assertNothingStored();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'action': 'pin', 'by': 'Ada'}",
        "{'action': 'join', 'by': 'Ada'}",
        "{'action': 'join', 'by': 'Ada', 'songs': []}",
        "{'action': 'join', 'by': 'Ada', 'songs': 'all'}",
        "{'action': 'join', 'by': 'Ada', 'songs': {'a': 1}}",
        "{'action': 'join', 'by': 'Ada', 'songs': [1]}",
        "{'action': 'join', 'by': 'Ada', 'songs': [null]}",
        "{'action': 'join', 'by': 'Ada', 'songs': ['Lanterns']}",
        "{'action': 'join', 'by': 'Ada', 'songs': ['00000000-0000-4000-8000-000000000000']}",
        "{'action': 'join', 'by': 'Ada', 'songs': ['SONG']}",
        "{'action': 'split', 'by': 'Ada', 'songs': ['SONG']}",
        "{'action': 'split', 'by': 'Ada', 'recordings': ['00000000-0000-4000-8000-000000000000']}",
        "{'action': 'split', 'by': 'Ada', 'recordings': ['RECORDING']}",
      })
  void a_song_is_joined_with_others_or_split_so_that_something_stays(String body) {
    String sent = body.replace('\'', '"').replace("SONG", songId).replace("RECORDING", recordingId);
    assertProblem(Call.adminPut(song(songId), sent), 422, "invalid-request");
    assertNothingStored();
  }

  @Test
  void a_hundred_songs_may_be_named_and_no_more() {
    String some = "\"" + NOBODY + "\", ";
    String body = "{\"action\": \"join\", \"by\": \"Ada\", \"songs\": [%s]}";
    assertThat(detail(song(songId), body.formatted((some.repeat(100) + "\"" + NOBODY + "\""))))
        .contains("1 to 100 ids");
    assertThat(detail(song(songId), body.formatted(some.repeat(99) + "\"" + NOBODY + "\"")))
        .contains(NOBODY + " is none");
  }

  @Test
  void by_has_100_characters_and_a_note_500_at_most() {
    String body = "{\"action\": \"pin\", \"by\": \"%s\", \"note\": \"%s\"}";
    assertThat(detail(recording(recordingId), body.formatted("b".repeat(101), "n")))
        .isEqualTo("Send by as a text of 1 to 100 characters.");
    assertThat(detail(recording(recordingId), body.formatted("b", "n".repeat(501))))
        .isEqualTo("Send note as a text of 1 to 500 characters, or not at all.");
    Call longest =
        Call.adminPut(recording(recordingId), body.formatted("b".repeat(100), "é".repeat(500)));
    assertThat(api.send(longest).status()).isEqualTo(200);
  }

  @Test
  void texts_are_kept_as_they_were_sent() {
    String by = "<b>Ada</b> \\\"#pk = :x\\\" ${jndi:x} 日本";
    Call call =
        Call.adminPut(
            recording(recordingId), "{\"action\": \"exclude\", \"by\": \"%s\"}".formatted(by));
    assertThat(api.body(call).at("/override/by").asText()).isEqualTo(by.replace("\\", ""));
  }

  @Test
  void a_body_that_is_not_json_is_refused() {
    assertProblem(Call.adminPut(recording(recordingId), "{nope"), 400, "invalid-json");
    assertProblem(
        Call.adminPut(song(songId), "{}").with("content-type", "text/plain"),
        415,
        "unsupported-media-type");
    assertProblem(Call.adminPut(song(songId), " ".repeat(16 * 1024) + "{}"), 413, "body-too-large");
  }

  @ParameterizedTest
  @ValueSource(strings = {NOBODY, "nothing", "a%00b", "%23pk", "%F0%9F%8E%B8", "%20"})
  void what_the_artist_does_not_have_is_not_found(String id) {
    String pin = "{\"action\": \"pin\", \"by\": \"Ada\"}";
    String join = "{\"action\": \"join\", \"by\": \"Ada\", \"songs\": [\"%s\"]}".formatted(songId);
    assertProblem(Call.adminPut(recording(id), pin), 404, "recording-not-found");
    assertProblem(Call.adminPut(song(id), join), 404, "song-not-found");
    assertProblem(Call.adminDelete(recording(id)), 404, "override-not-found");
    assertProblem(Call.adminDelete(song(id)), 404, "override-not-found");
    assertNothingStored();
  }

  @Test
  void an_unknown_artist_is_not_found() {
    String nobody = "/api/admin/artists/%s/overrides".formatted(NOBODY);
    String body = "{\"action\": \"pin\", \"by\": \"Ada\"}";
    String join = "{\"action\": \"join\", \"by\": \"Ada\", \"songs\": [\"%s\"]}".formatted(songId);
    assertProblem(Call.adminGet(nobody), 404, "artist-not-found");
    assertProblem(
        Call.adminPut(nobody + "/recordings/" + recordingId, body), 404, "artist-not-found");
    assertProblem(Call.adminPut(nobody + "/songs/" + songId, join), 404, "artist-not-found");
    assertProblem(Call.adminDelete(nobody + "/recordings/" + recordingId), 404, "artist-not-found");
    assertProblem(Call.adminDelete(nobody + "/songs/" + songId), 404, "artist-not-found");
  }

  @Test
  void nobody_gets_anything_without_the_key() {
    for (Call call :
        new Call[] {
          Call.get(overrides),
          Call.get(recording(recordingId)).as("DELETE"),
          Call.get(song(songId)).as("PUT")
        }) {
      assertProblem(call, 401, "unauthorized");
    }
  }

  private String recording(String id) {
    return overrides + "/recordings/" + id;
  }

  private String song(String id) {
    return overrides + "/songs/" + id;
  }

  private String detail(String target, String body) {
    Response response = api.send(Call.adminPut(target, body));
    assertThat(response.status()).isEqualTo(422);
    return Json.read(response.body()).get("detail").asText();
  }

  private void assertProblem(Call call, int status, String code) {
    Response response = api.send(call);
    assertThat(response.status()).as(response.body()).isEqualTo(status);
    assertThat(Json.read(response.body()).get("code").asText()).isEqualTo(code);
  }

  private void assertNothingStored() {
    assertThat(api.library().overrides().all(artistId)).isEmpty();
  }
}
