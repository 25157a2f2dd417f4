package io.backline.model;

import static java.util.Objects.requireNonNull;

/**
 * A song as others are told of it: see {@link Song}.
 *
 * @param releaseDate yyyy-MM-dd
 * @param url where it can be heard
 * @param isrc or null
 */
public record AnnouncedSong(
    String id,
    String title,
    String name,
    String releaseDate,
    String albumName,
    String spotifyId,
    String url,
    String isrc,
    int durationMs) {
  public AnnouncedSong {
    requireNonNull(id, "id is null");
    requireNonNull(releaseDate, "releaseDate is null");
  }

  static AnnouncedSong of(Song song) {
    return new AnnouncedSong(
        song.id(),
        song.title(),
        song.name(),
        song.releaseDate(),
        song.albumName(),
        song.spotifyId(),
        "https://open.spotify.com/track/" + song.spotifyId(),
        song.isrc(),
        song.durationMs());
  }
}
