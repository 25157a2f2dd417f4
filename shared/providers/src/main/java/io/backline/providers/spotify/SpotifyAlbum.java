package io.backline.providers.spotify;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.OptionalInt;

/**
 * A release. Out of a listing it comes without tracks.
 *
 * @param type album, single or compilation, or null
 * @param releaseDate as precise as it is known: 1999, 1999-09 or 1999-09-14; or null
 * @param tracks the first 50 at most, without ISRC and popularity
 * @param nextTrackOffset where {@link SpotifyClient#albumTracks} goes on; empty when the tracks are
 *     complete
 */
public record SpotifyAlbum(
    String id,
    String name,
    String type,
    String releaseDate,
    int totalTracks,
    List<SpotifyTrack> tracks,
    OptionalInt nextTrackOffset) {
  public SpotifyAlbum {
    requireNonNull(id, "id is null");
    tracks = List.copyOf(tracks);
    requireNonNull(nextTrackOffset, "nextTrackOffset is null");
  }
}
