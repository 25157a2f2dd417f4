package io.backline.providers.musicbrainz;

import static io.backline.providers.FaultAssertions.broken;
import static io.backline.providers.FaultAssertions.rateLimited;
import static org.assertj.core.api.Assertions.assertThat;

import io.backline.providers.LocalProvider;
import io.backline.providers.Page;
import io.backline.providers.Reply;
import io.backline.providers.TestTime;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MusicBrainzClientTest {

  private static final String MBID = "5b11f4ce-a62d-471e-81fc-a69a8278c7da";
  private static final String OTHER = "cc197bad-dc9c-440d-a5b5-d52ba2e14234";
  private static final String SPOTIFY_ID = "6olE6TJLqED3rqDCT0FyPh";

  private final LocalProvider provider = LocalProvider.start();
  private final MusicBrainzClient client = provider.musicBrainz();

  @AfterEach
  void stop() {
    provider.close();
  }

  @Test
  void an_artist_is_read_whole() {
    provider.answers(
        Reply.ok(
            """
            {"id": "%s", "name": "Moss", "sort-name": "Moss, The", "disambiguation": "Dutch band",
             "aliases": [{"name": "The Moss"}, {"name": null}, null],
             "tags": [{"name": "folk", "count": 1}, {"name": "rock", "count": 9}, {"name": "bad", "count": 0}],
             "relations": [
              {"type": "free streaming", "url": {"resource": "https://open.spotify.com/artist/%s"}},
              {"ended": true, "url": {"resource": "https://open.spotify.com/artist/4gzpq5DPGxSnKTe4SA8HAU"}},
              {"url": {"resource": "https://example.org"}}, {"url": null}]}\
            """
                .formatted(MBID, SPOTIFY_ID)));

    assertThat(client.artist(MBID))
        .contains(
            new MusicBrainzArtist(
                MBID,
                "Moss",
                "Moss, The",
                "Dutch band",
                List.of("The Moss"),
                List.of("rock", "folk"),
                List.of(SPOTIFY_ID)));
    assertThat(provider.lastCall().uri())
        .isEqualTo("/artist/" + MBID + "?fmt=json&inc=aliases%20tags%20url-rels");
  }

  @Test
  void artists_are_found_by_a_spotify_id() {
    provider.answers(
        Reply.ok(
            """
            {"relations": [{"artist": {"id": "%s", "name": "Moss"}}, {"artist": {"id": "%s"}},
              {"ended": true, "artist": {"id": "5b11f4ce-a62d-471e-81fc-000000000000"}}]}\
            """
                .formatted(MBID, OTHER)));

    assertThat(client.artistsBySpotifyId(SPOTIFY_ID))
        .extracting(MusicBrainzArtist::id)
        .containsExactly(MBID, OTHER);
    assertThat(provider.lastCall().uri())
        .isEqualTo(
            "/url?fmt=json&resource=https%3A%2F%2Fopen.spotify.com%2Fartist%2F"
                + SPOTIFY_ID
                + "&inc=artist-rels");
  }

  @Test
  void artists_are_found_by_name_whatever_is_in_it() {
    provider.answers(
        Reply.ok(
            "{\"artists\": [{\"id\": \"%s\", \"name\": \"Moss\"}, null, {}]}".formatted(MBID)));

    assertThat(client.artistsByName("The \"Moss\" \\ AND (Fern)"))
        .extracting(MusicBrainzArtist::name)
        .containsExactly("Moss");
    assertThat(provider.lastCall().uri())
        .isEqualTo(
            "/artist?fmt=json&query=%22The%20%20Moss%20%20%20%20AND%20%28Fern%29%22&limit=25");
  }

  @Test
  void what_is_unknown_is_empty_or_the_end() {
    provider.answers(Reply.of(404, "{\"error\": \"Not Found\"}"));

    assertThat(client.artist(MBID)).isEmpty();
    assertThat(client.artistsBySpotifyId(SPOTIFY_ID)).isEmpty();
    assertThat(client.artistsByName("Moss")).isEmpty();
    assertThat(client.releaseGroups(MBID, 0)).isEqualTo(Page.end(0, 100));
    assertThat(client.recordings(MBID, 100)).isEqualTo(Page.end(100, 100));
  }

  @Test
  void release_groups_tell_their_types() {
    provider.answers(
        Reply.ok(
            """
            {"release-groups": [
              {"id": "g1", "title": "Unplugged", "primary-type": "Album", "disambiguation": "",
               "secondary-types": ["Live"], "first-release-date": "1994-11-01"}, null, {}],
             "release-group-count": 8}\
            """));

    assertThat(client.releaseGroups(MBID, 0))
        .isEqualTo(
            new Page<>(
                List.of(
                    new ReleaseGroup(
                        "g1", "Unplugged", "Album", List.of("Live"), null, "1994-11-01")),
                3,
                8,
                0,
                100,
                OptionalInt.of(3)));
  }

  @Test
  void recordings_bring_their_isrcs() {
    provider.answers(
        Reply.ok(
            """
            {"recordings": [
              {"id": "r1", "title": "Blew", "disambiguation": "live, 1993‐11‐18", "length": 174960,
               "isrcs": ["ussub0200002", "USSUB0200002", "no isrc"], "video": false,
               "first-release-date": "1989-06-01"}],
             "recording-count": 101}\
            """));

    Page<Recording> page = client.recordings(MBID, 100);

    assertThat(page.items())
        .containsExactly(
            new Recording(
                "r1", "Blew", "live, 1993‐11‐18", 174_960, List.of("USSUB0200002"), false));
    assertThat(page.nextOffset()).isEmpty();
    assertThat(provider.lastCall().uri())
        .isEqualTo("/recording?fmt=json&artist=" + MBID + "&inc=isrcs&limit=100&offset=100");
  }

  @Test
  void an_object_without_the_entity_is_not_taken_for_the_end() {
    provider.answers(Reply.ok("{\"recording-count\": 12}"));

    broken(() -> client.recordings(MBID, 0));
  }

  @Test
  void a_503_asks_for_a_pause_of_two_seconds() {
    provider.answers(
        Reply.of(503, "{\"error\": \"Your requests are exceeding the allowable rate limit.\"}"));

    assertThat(rateLimited(() -> client.recordings(MBID, 0)))
        .returns(TestTime.START.plusSeconds(6), fault -> fault.until())
        .returns("Your requests are exceeding the allowable rate limit.", fault -> fault.reason());
    assertThat(provider.time().pauses())
        .containsExactly(Duration.ofSeconds(2), Duration.ofSeconds(2));
  }
}
