package io.backline.model;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A release with its tracks: the facts that recordings and songs are derived from.
 *
 * @param listedFor Spotify id of the artist among whose releases it was found
 * @param type album, single or compilation
 * @param releaseDate yyyy, yyyy-MM or yyyy-MM-dd, as precise as Spotify knows it, or null
 * @param tracks those it has, and behind them those it had before
 * @param withdrawnAt when it was noticed that it is no longer listed, or null while it is
 */
public record Album(
    String spotifyId,
    String listedFor,
    String name,
    String type,
    String releaseDate,
    List<Track> tracks,
    Instant withdrawnAt) {
  public Album {
    requireNonNull(spotifyId, "spotifyId is null");
    requireNonNull(listedFor, "listedFor is null");
    requireNonNull(name, "name is null");
    tracks = List.copyOf(tracks);
  }

  public boolean isWithdrawn() {
    return withdrawnAt != null;
  }

  /** The same, no longer listed. */
  public Album withdrawn(Instant noticedAt) {
    return new Album(spotifyId, listedFor, name, type, releaseDate, tracks, noticedAt);
  }

  public Album withTracks(List<Track> others) {
    return new Album(spotifyId, listedFor, name, type, releaseDate, others, withdrawnAt);
  }

  /** The tracks that it has. */
  public List<Track> listedTracks() {
    return tracks.stream().filter(track -> !track.isWithdrawn()).toList();
  }

  /**
   * The album as it was read, with those tracks behind that it had before and does not have now.
   *
   * @param noticedAt when that was noticed, or null where they may only have been kept back
   */
  public Album behind(Album before, Instant noticedAt) {
    Set<String> has = tracks.stream().map(Track::spotifyId).collect(toSet());
    Stream<Track> had =
        before.tracks.stream()
            .filter(track -> !has.contains(track.spotifyId()))
            .map(track -> track.isWithdrawn() ? track : track.withdrawn(noticedAt))
            .sorted(
                comparing(Track::discNumber)
                    .thenComparing(Track::trackNumber)
                    .thenComparing(Track::spotifyId));
    return withTracks(Stream.concat(tracks.stream(), had).toList());
  }
}
