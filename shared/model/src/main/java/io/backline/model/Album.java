package io.backline.model;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A release with its tracks: the facts that recordings and songs are derived from.
 *
 * @param type album, single or compilation
 * @param releaseDate yyyy, yyyy-MM or yyyy-MM-dd, as precise as Spotify knows it, or null
 */
public record Album(
    String spotifyId, String name, String type, String releaseDate, List<Track> tracks) {
  public Album {
    requireNonNull(spotifyId, "spotifyId is null");
    requireNonNull(name, "name is null");
    tracks = List.copyOf(tracks);
  }
}
