package io.backline.providers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.backline.providers.ProviderFault.Broken;
import io.backline.providers.ProviderFault.RateLimited;
import io.backline.providers.ProviderFault.Refused;
import io.backline.providers.musicbrainz.ReleaseGroup;
import io.backline.providers.setlistfm.SetlistPage;
import io.backline.providers.spotify.AlbumGroup;
import io.backline.providers.spotify.SpotifyAccess;
import io.backline.providers.spotify.SpotifyAlbum;
import io.backline.providers.spotify.SpotifyTrack;
import io.backline.providers.ticketmaster.Attraction;
import io.backline.providers.ticketmaster.Event;
import io.backline.providers.ticketmaster.EventPage;
import io.backline.providers.ticketmaster.EventQuery;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Recorded bodies through the real clients: what each of them means, and no surprise by any. */
class RecordedBodiesTest {
  private static final EventQuery ANY_EVENTS =
      new EventQuery("any", null, null, 0, false, EventQuery.Tba.INCLUDED);

  private final LocalProvider provider = LocalProvider.start();

  @BeforeEach
  void assumePresent() {
    RecordedBodies.assumePresent();
  }

  @AfterEach
  void stop() {
    provider.close();
  }

  @TestFactory
  Stream<DynamicTest> every_call_gives_an_answer_or_the_right_fault_for_every_body() {
    return Arrays.stream(Provider.values())
        .flatMap(from -> RecordedBodies.names(from).stream().flatMap(name -> calls(from, name)));
  }

  private Stream<DynamicTest> calls(Provider from, String name) {
    return Calls.of(from).entrySet().stream()
        .map(
            call ->
                dynamicTest(
                    from.label() + " " + call.getKey() + " " + name,
                    () -> assertOutcome(from, name, call.getKey(), call.getValue())));
  }

  private void assertOutcome(
      Provider from, String name, String callName, Function<LocalProvider, Object> call) {
    provider.answers(RecordedBodies.reply(from, name));
    ProviderException thrown =
        catchThrowableOfType(
            ProviderException.class, () -> assertThat(call.apply(provider)).isNotNull());
    switch (RecordedBodies.status(name)) {
      case 200 -> assertThat(fault(thrown)).isIn(null, Broken.class);
      // A forbidden batch of tracks says what the key may do, and is no fault.
      case 403 ->
          assertThat(fault(thrown)).isEqualTo(callName.equals("tracks") ? null : Refused.class);
      case 400 -> assertThat(fault(thrown)).isEqualTo(Refused.class);
      case 401 ->
          assertThat(fault(thrown))
              .isEqualTo(from == Provider.SPOTIFY ? Broken.class : Refused.class);
      case 404 -> assertThat(fault(thrown)).isNull();
      case 429 -> assertThat(fault(thrown)).isEqualTo(RateLimited.class);
      default -> throw new AssertionError("no rule for the status of " + name);
    }
  }

  private static Class<?> fault(ProviderException thrown) {
    return thrown == null ? null : thrown.fault().getClass();
  }

  @Test
  void an_attraction_with_a_musicbrainz_link_alone() {
    serve(Provider.TICKETMASTER, "attraction_coldplay_musicbrainz_no_spotify.json");

    Attraction attraction = provider.ticketmaster().attraction("K8vZ9171izV").orElseThrow();

    assertThat(attraction.name()).isEqualTo("Coldplay");
    assertThat(attraction.musicBrainzIds()).hasSize(1);
    assertThat(attraction.spotifyIds()).isEmpty();
    assertThat(attraction.upcomingEvents()).isEqualTo(6);
    assertThat(attraction.segment()).isEqualTo("Music");
    assertThat(attraction.genres()).containsExactly("Rock", "Alternative Rock");
  }

  @Test
  void a_page_of_attractions() {
    serve(Provider.TICKETMASTER, "attractions_page_2016.json");

    assertThat(provider.ticketmaster().attractions("any", 20))
        .hasSize(20)
        .allSatisfy(attraction -> assertThat(attraction.imageUrl()).isNotNull());
  }

  @Test
  void a_page_of_events() {
    serve(Provider.TICKETMASTER, "events_page_2016_nock.json");

    EventPage page = provider.ticketmaster().events(ANY_EVENTS);

    assertThat(page.events())
        .hasSize(5)
        .allSatisfy(
            event -> {
              assertThat(event.localDate()).isNotNull();
              assertThat(event.venue().id()).isNotNull();
              assertThat(event.timezone()).isNotNull();
            })
        .extracting(Event::id)
        .doesNotHaveDuplicates();
    assertThat(page.total()).isGreaterThan(5);
  }

  @Test
  void an_empty_page_of_events() {
    serve(Provider.TICKETMASTER, "events_page_empty.json");

    assertThat(provider.ticketmaster().events(ANY_EVENTS))
        .isEqualTo(new EventPage(List.of(), 0, 0, 0));
  }

  @Test
  void an_album_of_more_than_fifty_tracks() {
    serve(Provider.SPOTIFY, "album_full_2js3lkzAjWpD656NK7ZaJX.json");

    SpotifyAlbum album =
        provider.spotify(SpotifyAccess.DEVELOPMENT).albums(List.of("any")).getFirst();

    assertThat(album.tracks()).hasSize(50);
    assertThat(album.nextTrackOffset()).hasValue(50);
    assertThat(album.totalTracks()).isEqualTo(69);
    assertThat(album.releaseDate()).isEqualTo("1999-09-14");
  }

  @Test
  void several_albums_at_once() {
    serve(Provider.SPOTIFY, "albums_several.json");

    assertThat(provider.spotify(SpotifyAccess.EXTENDED).albums(List.of("a", "b")))
        .isNotEmpty()
        .allMatch(album -> album.nextTrackOffset().isEmpty());
  }

  @Test
  void several_albums_that_are_all_unknown() {
    serve(Provider.SPOTIFY, "albums_several_null.json");

    assertThat(provider.spotify(SpotifyAccess.EXTENDED).albums(List.of("a", "b"))).isEmpty();
  }

  @Test
  void a_listing_of_twenty_albums() {
    serve(Provider.SPOTIFY, "artist_albums_page_2014.json");

    Page<SpotifyAlbum> page =
        provider.spotify(SpotifyAccess.AUTO).artistAlbums("any", List.of(AlbumGroup.ALBUM), 0);

    assertThat(page.items()).hasSize(20);
    assertThat(page.nextOffset()).hasValue(20);
  }

  @Test
  void tracks_with_an_unknown_one_among_them() {
    serve(Provider.SPOTIFY, "tracks_several_with_null.json");

    assertThat(provider.spotify(SpotifyAccess.EXTENDED).tracks(List.of("a", "b")))
        .singleElement()
        .satisfies(track -> assertThat(track.isrc()).isNotNull());
  }

  @Test
  void a_track_without_an_isrc() {
    serve(Provider.SPOTIFY, "track_without_isrc.json");

    assertThat(provider.spotify(SpotifyAccess.AUTO).track("any").map(SpotifyTrack::isrc)).isEmpty();
    assertThat(provider.spotify(SpotifyAccess.AUTO).track("any")).isPresent();
  }

  @Test
  void a_search_with_and_without_a_match() {
    serve(Provider.SPOTIFY, "search_tracks_japanese.json");
    assertThat(provider.spotify(SpotifyAccess.AUTO).searchTracks("any", 0).items())
        .isNotEmpty()
        .allSatisfy(track -> assertThat(track.isrc()).isNotNull());

    serve(Provider.SPOTIFY, "search_tracks_empty.json");
    assertThat(provider.spotify(SpotifyAccess.AUTO).searchTracks("any", 0).items()).isEmpty();
  }

  @Test
  void a_token_and_a_client_that_gets_none() {
    provider.answers(RecordedBodies.reply(Provider.SPOTIFY, "artist_doc.json"));

    provider.answersTokens(
        RecordedBodies.reply(Provider.SPOTIFY, "token_client_credentials_2017.json"));
    assertThat(provider.spotify(SpotifyAccess.AUTO).artist("any")).isPresent();

    provider.answersTokens(
        RecordedBodies.reply(Provider.SPOTIFY, "error_400_token_invalid_client.json"));
    assertThat(
            FaultAssertions.refused(() -> provider.spotify(SpotifyAccess.AUTO).artist("any"))
                .code())
        .isEqualTo("invalid_client");
  }

  @Test
  void a_musicbrainz_artist_that_links_to_spotify() {
    serve(Provider.MUSICBRAINZ, "artist_url_rels_spotify_nirvana.json");

    assertThat(provider.musicBrainz().artist("any"))
        .hasValueSatisfying(
            artist -> {
              assertThat(artist.name()).isEqualTo("Nirvana");
              assertThat(artist.spotifyIds()).containsExactly("6olE6TJLqED3rqDCT0FyPh");
            });
  }

  @Test
  void a_page_that_no_musicbrainz_artist_links_to() {
    serve(Provider.MUSICBRAINZ, "url_lookup.json");

    assertThat(provider.musicBrainz().artistsBySpotifyId("any")).isEmpty();
  }

  @Test
  void a_page_of_release_groups() {
    serve(Provider.MUSICBRAINZ, "release_group_browse_nirvana_ep.json");

    assertThat(provider.musicBrainz().releaseGroups("any", 0).items())
        .hasSize(8)
        .extracting(ReleaseGroup::primaryType)
        .containsOnly("EP");
  }

  @Test
  void recordings_that_share_an_isrc() {
    serve(Provider.MUSICBRAINZ, "isrc_USSUB0200002_two_recordings.json");

    assertThat(provider.musicBrainz().recordings("any", 0).items())
        .hasSize(2)
        .allSatisfy(recording -> assertThat(recording.isrcs()).containsExactly("USSUB0200002"));
  }

  @Test
  void a_page_of_setlists() {
    serve(Provider.SETLISTFM, "artist_setlists_phish_p1.json");

    SetlistPage page = provider.setlistFm().setlists("any", 1);

    assertThat(page.total()).isEqualTo(2_073);
    assertThat(page.lastPage()).isFalse();
    assertThat(page.setlists())
        .hasSize(20)
        .allSatisfy(setlist -> assertThat(setlist.eventDate()).isNotNull());
    assertThat(page.setlists().getFirst().sets()).hasSize(3);
  }

  private void serve(Provider from, String name) {
    provider.answers(RecordedBodies.reply(from, name));
  }
}
