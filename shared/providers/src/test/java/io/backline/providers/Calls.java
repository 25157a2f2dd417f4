package io.backline.providers;

import io.backline.providers.spotify.AlbumGroup;
import io.backline.providers.spotify.SpotifyAccess;
import io.backline.providers.ticketmaster.EventQuery;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Every call that a client can make, by what it is called. */
final class Calls {

  private static final String MBID = "5b11f4ce-a62d-471e-81fc-a69a8278c7da";
  private static final List<String> TWO = List.of("one", "two");

  private static final EventQuery EVENTS =
      new EventQuery("A1", null, null, 0, false, EventQuery.Tba.INCLUDED);

  private Calls() {}

  static Map<String, Function<LocalProvider, Object>> of(Provider provider) {
    return switch (provider) {
      case TICKETMASTER ->
          Map.of(
              "attraction", local -> local.ticketmaster().attraction("A1"),
              "attractions", local -> local.ticketmaster().attractions("moss", 20),
              "events", local -> local.ticketmaster().events(EVENTS));
      case SPOTIFY ->
          Map.of(
              "artist", local -> local.spotify(SpotifyAccess.AUTO).artist("a"),
              "artistAlbums",
                  local ->
                      local
                          .spotify(SpotifyAccess.AUTO)
                          .artistAlbums("a", List.of(AlbumGroup.ALBUM), 0),
              "albums", local -> local.spotify(SpotifyAccess.EXTENDED).albums(TWO),
              "album", local -> local.spotify(SpotifyAccess.DEVELOPMENT).albums(List.of("one")),
              "albumTracks", local -> local.spotify(SpotifyAccess.AUTO).albumTracks("b", 0),
              "track", local -> local.spotify(SpotifyAccess.AUTO).track("t"),
              "tracks", local -> local.spotify(SpotifyAccess.EXTENDED).tracks(TWO),
              "searchTracks", local -> local.spotify(SpotifyAccess.AUTO).searchTracks("fern", 0),
              "artistsByName", local -> local.spotify(SpotifyAccess.AUTO).artistsByName("moss"));
      case MUSICBRAINZ ->
          Map.of(
              "artist", local -> local.musicBrainz().artist(MBID),
              "artistsBySpotifyId", local -> local.musicBrainz().artistsBySpotifyId("a"),
              "artistsByName", local -> local.musicBrainz().artistsByName("moss"),
              "releaseGroups", local -> local.musicBrainz().releaseGroups(MBID, 0),
              "recordings", local -> local.musicBrainz().recordings(MBID, 0));
      case SETLISTFM -> Map.of("setlists", local -> local.setlistFm().setlists(MBID, 1));
    };
  }
}
