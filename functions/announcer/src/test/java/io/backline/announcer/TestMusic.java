package io.backline.announcer;

import io.backline.model.Album;
import io.backline.model.Track;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Albums as an import reads them, of the artist of these tests. */
final class TestMusic {
  static final String SPOTIFY_ID = "spotify-artist";

  private TestMusic() {}

  /** An album with a track for each of these titles; the track's id is of album and title. */
  static Album album(String id, LocalDate date, String... titles) {
    List<Track> tracks = Stream.of(titles).map(title -> track(id, title)).toList();
    return new Album(id, SPOTIFY_ID, "Album " + id, "album", date.toString(), tracks, null);
  }

  static String id(String album, String title) {
    return (album + title).replaceAll("\\W", "");
  }

  private static Track track(String album, String title) {
    // What is called alike is one recording: its length follows from the title.
    int lengthMs = 180_000 + Math.floorMod(title.hashCode(), 100) * 1_000;
    return new Track(
        id(album, title), title, lengthMs, null, 1, 1, null, List.of(SPOTIFY_ID), null, null);
  }
}
