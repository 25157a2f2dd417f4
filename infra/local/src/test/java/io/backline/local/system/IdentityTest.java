package io.backline.local.system;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.backline.samples.SampleArtist;
import io.backline.samples.SampleKind;
import io.backline.samples.SpotifyMode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The right artist or none, and what an admin makes of none. */
@Shared(SpotifyMode.DEVELOPMENT)
class IdentityTest {
  private final SharedSystem shared;
  private final ApiClient api;

  IdentityTest(SharedSystem shared) {
    this.shared = shared;
    api = shared.api();
  }

  @ParameterizedTest
  @EnumSource(names = {"UNLINKED", "MISLINKED", "TWO_LINKS", "MISNUMBERED", "FINDABLE", "PAGELESS"})
  void links_that_are_wrong_missing_or_several_lead_to_the_right_catalogue(SampleKind kind) {
    SampleArtist sample = shared.artist(kind);

    JsonNode end = imported(sample);

    assertThat(end.path("stage").asText()).isEqualTo("completed");
    assertThat(artist(end).path("spotifyId").asText()).isEqualTo(sample.spotifyId().orElseThrow());
    assertThat(tracks(end)).isNotEmpty().isSubsetOf(sample.trackIds());
  }

  @ParameterizedTest
  @EnumSource(names = {"TWIN", "TRIBUTE", "BARE", "TEAM"})
  void an_artist_that_cannot_be_told_has_no_catalogue_and_says_why(SampleKind kind) {
    JsonNode end = imported(shared.artist(kind));

    assertThat(end.path("stage").asText()).isEqualTo("partial");
    assertThat(end.path("progress").asInt()).isEqualTo(100);
    assertThat(end.at("/phases/shows/state").asText()).isEqualTo("completed");
    assertThat(end.at("/phases/catalog/state").asText()).isEqualTo("skipped");
    assertThat(end.at("/error/message").asText())
        .contains("Spotify", artist(end).at("/identity/reason").asText());
    assertThat(artist(end).path("spotifyId").isNull()).isTrue();
    assertThat(tracks(end)).isEmpty();
  }

  @Test
  void an_admin_chooses_a_candidate_and_its_catalogue_comes_and_stays() {
    SampleArtist twin = shared.artist(SampleKind.TWIN);
    JsonNode open = imported(twin);
    String artistId = open.path("artistId").asText();
    String chosen = twin.spotifyId().orElseThrow();
    assertThat(candidates(artist(open))).hasSize(2).contains(chosen);

    JsonNode accepted =
        api.settleIdentity(
            artistId, Map.of("spotifyId", chosen, "by", "Ada", "note", "heard them"));
    JsonNode end = api.awaitEnd(artistId);

    assertThat(end.path("jobId")).isEqualTo(accepted.path("jobId"));
    assertThat(end.path("stage").asText()).isEqualTo("completed");
    assertThat(tracks(end)).hasSameSizeAs(twin.studioRecordings()).isSubsetOf(twin.trackIds());
    assertThat(artist(end).at("/identity/by").asText()).isEqualTo("Ada");

    JsonNode again = imported(twin);
    assertThat(artist(again).path("spotifyId").asText()).isEqualTo(chosen);
    assertThat(tracks(again)).isEqualTo(tracks(end));

    api.unsettleIdentity(artistId);
    JsonNode takenBack = api.awaitEnd(artistId);
    api.awaitRest(artistId);
    assertThat(artist(takenBack).path("spotifyId").isNull()).isTrue();
    assertThat(tracks(takenBack)).isEmpty();
  }

  @Test
  void an_admin_who_settles_it_amid_an_import_gets_the_right_catalogue_and_nothing_else() {
    SampleArtist busy = shared.untouched(SampleKind.BUSY);
    SampleArtist right = shared.artist(SampleKind.FINDABLE);
    String artistId = api.kickOff(busy.tmAttractionId(), true).path("artistId").asText();
    api.awaitProgress(artistId, 50);

    JsonNode accepted =
        api.settleIdentity(
            artistId, Map.of("spotifyId", right.spotifyId().orElseThrow(), "by", "Ada"));
    JsonNode end = api.awaitEnd(artistId);
    api.awaitRest(artistId);

    assertThat(end.path("jobId")).isEqualTo(accepted.path("jobId"));
    assertThat(tracks(end)).isNotEmpty().isSubsetOf(right.trackIds());
  }

  /** How the import ended, once nothing goes on behind it. */
  private JsonNode imported(SampleArtist sample) {
    JsonNode end = api.importArtist(sample.tmAttractionId());
    api.awaitRest(end.path("artistId").asText());
    return end;
  }

  private JsonNode artist(JsonNode end) {
    return api.get("/api/artists/" + end.path("artistId").asText());
  }

  private static List<String> candidates(JsonNode artist) {
    return artist
        .path("candidates")
        .valueStream()
        .filter(candidate -> candidate.path("service").asText().equals("spotify"))
        .map(candidate -> candidate.path("id").asText())
        .toList();
  }

  /** The tracks that stand for the recordings. */
  private Set<String> tracks(JsonNode end) {
    String artistId = end.path("artistId").asText();
    return api.list("/api/artists/" + artistId + "/songs?view=recordings").stream()
        .map(recording -> recording.path("spotifyId").asText())
        .collect(toSet());
  }
}
