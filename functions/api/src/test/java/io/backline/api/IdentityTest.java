package io.backline.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import io.backline.model.Artist;
import io.backline.model.Candidate;
import io.backline.model.Identity;
import io.backline.model.Job;
import io.backline.model.Phase;
import io.backline.model.PhaseMessage;
import io.backline.model.PhaseName;
import io.backline.model.Settlement;
import io.backline.runtime.Json;
import io.backline.store.Change;
import io.backline.testkit.DynamoDbLocal;
import io.backline.testkit.TestTables;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Who an artist is, as clients see it and admins settle it. */
@ExtendWith(DynamoDbLocal.class)
final class IdentityTest {
  private static final String SPOTIFY_ID = "1qHbR0c7Q2sT4uV6wX8yZa";
  private static final String MBID = "b7c1e0d4-52a9-4c3f-8f61-2d0e9a7b4c55";
  private static final String WORD =
      """
      {"spotifyId": "%s", "mbid": "%s", "by": " Ada ", "note": "the link was a namesake's"}\
      """
          .formatted(SPOTIFY_ID, MBID);

  private final TestApi api;
  private final Job job;
  private final String artist;
  private final String identity;

  IdentityTest(TestTables tables) {
    api = TestApi.over(tables);
    job = api.begin("K8identity" + UUID.randomUUID());
    artist = "/api/artists/" + job.artistId();
    identity = "/api/admin/artists/" + job.artistId() + "/identity";
  }

  @Test
  void a_shell_says_that_nobody_has_looked_into_it() {
    JsonNode body = api.body(Call.get(artist));
    assertThat(body.at("/identity/settledBy").isNull()).isTrue();
    assertThat(body.at("/identity/reason").isNull()).isTrue();
    assertThat(body.get("candidates")).isEmpty();
  }

  @Test
  void an_artist_that_is_not_settled_has_candidates_and_says_why() {
    leaveOpen();
    JsonNode body = api.body(Call.get(artist));
    assertThat(body.get("spotifyId").isNull()).isTrue();
    assertThat(body.at("/identity/reason").asText()).isEqualTo("two fit");
    assertThat(body.at("/candidates/0/id").asText()).isEqualTo(SPOTIFY_ID);
    assertThat(body.at("/candidates/0/score").asInt()).isEqualTo(50);
  }

  @Test
  void an_admin_settles_it_and_an_import_begins() {
    leaveOpen();
    api.complete(job);
    Response response = api.send(Call.adminPut(identity, WORD));
    JsonNode accepted = Json.read(response.body());
    assertThat(response.status()).isEqualTo(202);
    assertThat(response.headers()).containsEntry("location", artist + "/status");
    assertThat(accepted.get("started").asBoolean()).isTrue();
    assertThat(accepted.get("joined").asBoolean()).isFalse();
    assertThat(begun(accepted.get("jobId").asText()))
        .containsExactlyInAnyOrder(PhaseName.IDENTITY, PhaseName.SHOWS);

    JsonNode settled = api.body(Call.get(artist));
    assertThat(settled.get("spotifyId").asText()).isEqualTo(SPOTIFY_ID);
    assertThat(settled.get("mbid").asText()).isEqualTo(MBID);
    assertThat(settled.get("candidates")).isEmpty();
    assertThat(settled.at("/identity/settledBy").asText()).isEqualTo("admin");
    assertThat(settled.at("/identity/by").asText()).isEqualTo("Ada");
    assertThat(settled.at("/identity/note").asText()).isEqualTo("the link was a namesake's");
    assertThat(settled.at("/identity/at").asText()).isEqualTo(api.clock().instant().toString());
  }

  @Test
  void an_import_that_runs_is_replaced_and_has_no_say_any_more() {
    JsonNode accepted = api.body(Call.adminPut(identity, WORD));
    assertThat(accepted.get("jobId").asText()).isNotEqualTo(job.jobId());
    assertThat(api.jobs().change(job.artistId(), job.jobId(), PhaseName.CATALOG, Phase::completed))
        .isEqualTo(new Change.Superseded());
  }

  @Test
  void what_an_import_under_way_found_does_not_stand_against_it() {
    Artist read = stored();
    api.send(Call.adminPut(identity, WORD));
    Identity found = new Identity("Somebody", "2rIcS1d8R3tU5vW7xY9zAb", null, null, List.of());
    api.library().artists().settle(read, found, api.clock().instant());
    assertThat(stored().spotifyId()).isEqualTo(SPOTIFY_ID);
  }

  @Test
  void an_admin_takes_it_back_and_an_import_looks_into_it_anew() {
    api.send(Call.adminPut(identity, WORD));
    JsonNode accepted = api.body(Call.adminDelete(identity));
    assertThat(begun(accepted.get("jobId").asText()))
        .containsExactlyInAnyOrder(PhaseName.IDENTITY, PhaseName.SHOWS);
    assertThat(stored().admin()).isNull();
    assertThat(stored().spotifyId()).isNull();
    assertThat(api.body(Call.get(artist)).at("/identity/by").isNull()).isTrue();
  }

  @Test
  void what_no_admin_settled_cannot_be_taken_back() {
    assertThat(api.send(Call.adminDelete(identity)).status()).isEqualTo(404);
    assertThat(api.jobs().find(job.artistId()).map(Job::jobId)).contains(job.jobId());
  }

  @Test
  void who_does_not_know_the_key_changes_nothing() {
    Call call = Call.adminPut(identity, WORD).with("authorization", "Bearer nobody");
    assertThat(api.send(call).status()).isEqualTo(401);
    assertThat(api.send(Call.adminDelete(identity).with("authorization", "")).status())
        .isEqualTo(401);
    assertThat(stored().admin()).isNull();
    assertThat(api.jobs().find(job.artistId()).map(Job::jobId)).contains(job.jobId());
  }

  @Test
  void an_artist_that_nobody_asked_for_cannot_be_settled() {
    String nobody = "/api/admin/artists/%s/identity".formatted(UUID.randomUUID());
    assertThat(api.send(Call.adminPut(nobody, WORD)).status()).isEqualTo(404);
    assertThat(api.send(Call.adminDelete(nobody)).status()).isEqualTo(404);
  }

  @ParameterizedTest
  @MethodSource
  void what_cannot_be_is_refused_with_what_to_send(String body, String detail) {
    Response response = api.send(Call.adminPut(identity, body));
    assertThat(response.status()).isEqualTo(422);
    assertThat(Json.read(response.body()).get("detail").asText()).contains(detail);
    assertThat(stored().admin()).isNull();
  }

  static Stream<Arguments> what_cannot_be_is_refused_with_what_to_send() {
    return Stream.of(
        arguments("{}", "spotifyId"),
        arguments("{\"spotifyId\": null, \"by\": \"Ada\"}", "spotifyId"),
        arguments("{\"spotifyId\": 7, \"by\": \"Ada\"}", "spotifyId"),
        arguments("{\"spotifyId\": \"1qHbR0c7Q2sT4uV6wX8yZ\", \"by\": \"Ada\"}", "22 letters"),
        arguments(
            "{\"spotifyId\": \"https://open.spotify.com/artist/%s\", \"by\": \"Ada\"}"
                .formatted(SPOTIFY_ID),
            "22 letters"),
        arguments(word("\"mbid\": \"nobody\", \"by\": \"Ada\""), "mbid"),
        arguments(word("\"mbid\": [], \"by\": \"Ada\""), "mbid"),
        arguments(word("\"by\": \" \""), "by"),
        arguments(word("\"by\": \"\\u200b\""), "by"),
        arguments(word("\"note\": \"x\""), "by"),
        arguments(word("\"by\": \"%s\"".formatted("x".repeat(101))), "by"),
        arguments(word("\"by\": \"Ada\", \"note\": \"a\\u0000b\""), "note"),
        arguments(word("\"by\": \"Ada\", \"note\": \"%s\"".formatted("x".repeat(501))), "note"));
  }

  private static String word(String rest) {
    return "{\"spotifyId\": \"%s\", %s}".formatted(SPOTIFY_ID, rest);
  }

  @Test
  void a_body_that_is_not_json_is_refused() {
    assertThat(api.send(Call.adminPut(identity, "{nope")).status()).isEqualTo(400);
    assertThat(api.send(Call.adminPut(identity, WORD).with("content-type", "text/plain")).status())
        .isEqualTo(415);
    assertThat(api.send(Call.adminPut(identity, " ".repeat(17_000))).status()).isEqualTo(413);
  }

  @Test
  void a_mbid_is_optional_and_kept_in_lower_case() {
    api.send(Call.adminPut(identity, word("\"mbid\": null, \"by\": \"Ada\"")));
    assertThat(stored().mbid()).isNull();
    api.send(
        Call.adminPut(
            identity, word("\"mbid\": \"B7C1E0D4-52A9-4C3F-8F61-2D0E9A7B4C55\", \"by\": \"Ada\"")));
    assertThat(stored().mbid()).isEqualTo(MBID);
  }

  private void leaveOpen() {
    Candidate candidate =
        new Candidate(
            "spotify",
            SPOTIFY_ID,
            "Somebody",
            "https://open.spotify.com/artist/" + SPOTIFY_ID,
            null,
            List.of("rock"),
            null,
            50,
            "it has the same name");
    Identity open =
        new Identity(
            "Somebody",
            null,
            null,
            null,
            List.of(),
            new Settlement(null, "two fit", null),
            List.of(candidate));
    api.library().artists().settle(stored(), open, api.clock().instant());
  }

  private Artist stored() {
    return api.library().artists().find(job.artistId()).orElseThrow();
  }

  private List<PhaseName> begun(String jobId) {
    return api.queues().to(job.artistId()).stream()
        .filter(message -> message.jobId().equals(jobId))
        .map(PhaseMessage::phase)
        .toList();
  }
}
