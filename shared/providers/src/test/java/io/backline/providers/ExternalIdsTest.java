package io.backline.providers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExternalIdsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://open.spotify.com/artist/4gzpq5DPGxSnKTe4SA8HAU",
        "http://open.spotify.com/artist/4gzpq5DPGxSnKTe4SA8HAU/",
        "https://open.spotify.com/artist/4gzpq5DPGxSnKTe4SA8HAU?autoplay=true",
        "https://open.spotify.com/intl-de/artist/4gzpq5DPGxSnKTe4SA8HAU?si=x#top",
        "https://open.spotify.com/embed/artist/4gzpq5DPGxSnKTe4SA8HAU",
        "https://play.spotify.com/artist/4gzpq5DPGxSnKTe4SA8HAU",
        "open.spotify.com/artist/4gzpq5DPGxSnKTe4SA8HAU",
        "spotify:artist:4gzpq5DPGxSnKTe4SA8HAU"
      })
  void an_artist_is_found_in_every_shape_of_link(String link) {
    assertThat(ExternalIds.spotifyArtist(link)).contains("4gzpq5DPGxSnKTe4SA8HAU");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "https://open.spotify.com/album/4gzpq5DPGxSnKTe4SA8HAU",
        "https://open.spotify.com/artist/4gzpq5DPGxSnKTe4SA8HA",
        "https://open.spotify.com/artist/4gzpq5DPGxSnKTe4SA8HAUx",
        "https://open.spotify.com/artist/4gzpq5DPGxSnKTe4SA8HA_",
        "https://notspotify.com/artist/4gzpq5DPGxSnKTe4SA8HAU"
      })
  void what_names_no_artist_is_empty(String link) {
    assertThat(ExternalIds.spotifyArtist(link)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cc197bad-dc9c-440d-a5b5-d52ba2e14234",
        "CC197BAD-DC9C-440D-A5B5-D52BA2E14234",
        "https://musicbrainz.org/artist/cc197bad-dc9c-440d-a5b5-d52ba2e14234/recordings"
      })
  void an_mbid_is_found_in_ids_and_urls(String text) {
    assertThat(ExternalIds.mbid(text)).contains("cc197bad-dc9c-440d-a5b5-d52ba2e14234");
  }

  @Test
  void what_is_no_uuid_is_no_mbid() {
    assertThat(ExternalIds.mbid("cc197bad-dc9c-440d-a5b5-d52ba2e1423")).isEmpty();
    assertThat(ExternalIds.mbid(null)).isEmpty();
  }
}
