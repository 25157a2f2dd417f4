package io.backline.model;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A release with its tracks: the facts that recordings and songs are derived from.
 *
 * @param listedFor Spotify id of the artist among whose releases it was found
 * @param type album, single or compilation
 * @param releaseDate yyyy, yyyy-MM or yyyy-MM-dd, as precise as Spotify knows it, or null
 */
public record Album(
    String spotifyId,
    String listedFor,
    String name,
    String type,
    String releaseDate,
    List<Track> tracks) {
  public Album {
    requireNonNull(spotifyId, "spotifyId is null");
    requireNonNull(listedFor, "listedFor is null");
    requireNonNull(name, "name is null");
    tracks = List.copyOf(tracks);
  }
}
