package io.backline.model;

import java.util.List;

/** Albums for tests. */
final class Albums {
  static final String ARTIST = Ids.artist("K1");
  static final String SPOTIFY = "spotify-artist";

  private Albums() {}

  static Catalogue catalogue(Album... albums) {
    return Catalogue.of(CatalogueFacts.of(ARTIST, SPOTIFY, List.of(albums)));
  }

  static Album album(String id, String date, Track... tracks) {
    return new Album(id, SPOTIFY, "Album " + id, "album", date, List.of(tracks), null);
  }

  static Track track(String id, String title, String isrc) {
    return track(id, title, isrc, 200_000, null);
  }

  static Track track(String id, String title, String isrc, int durationMs, Integer popularity) {
    return new Track(id, title, durationMs, isrc, 1, 1, popularity, List.of(SPOTIFY), null, null);
  }

  static Track by(String performer, Track track) {
    return new Track(
        track.spotifyId(),
        track.title(),
        track.durationMs(),
        track.isrc(),
        1,
        1,
        track.popularity(),
        List.of(performer),
        track.liveness(),
        null);
  }
}
