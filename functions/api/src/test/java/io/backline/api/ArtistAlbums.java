package io.backline.api;

import io.backline.model.Album;
import io.backline.model.Artist;
import io.backline.model.Identity;
import io.backline.model.Track;
import java.time.LocalDate;
import java.util.List;

/** Gives a test's artist a catalogue, as the phases would. */
final class ArtistAlbums {
  private static final String SPOTIFY_ID = "4aQHlw9ZtPmrBnVdXcKj2E";

  private ArtistAlbums() {}

  /** Says who the artist is, reads the albums, and wraps up. */
  static void read(TestApi api, String artistId, Album... albums) {
    Artist artist = artist(api, artistId);
    api.library().catalogue().open(artist, 1).add(List.of(albums));
    api.library().catalogue().conclude(artist, 1);
    api.library()
        .artists()
        .total(
            artistId,
            () -> api.library().totals(artistId, LocalDate.EPOCH, null),
            api.clock().instant());
  }

  static Artist artist(TestApi api, String artistId) {
    Artist shell = api.library().artists().find(artistId).orElseThrow();
    Identity identity = new Identity("Quillon Harbour", SPOTIFY_ID, null, null, List.of());
    return api.library().artists().settle(shell, identity, api.clock().instant());
  }

  static Album album(String name, Track... tracks) {
    return new Album(
        "album " + name, SPOTIFY_ID, name, "album", "2021-05-14", List.of(tracks), null);
  }

  /**
   * @param isrc or null
   */
  static Track track(String title, String isrc, int seconds) {
    return new Track(
        "track " + title, title, seconds * 1000, isrc, 1, 1, null, List.of(SPOTIFY_ID), null, null);
  }
}
