package io.backline.samples.data;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;

/**
 * A Spotify release.
 *
 * @param type album, single or compilation
 * @param group how it belongs to the artist: its type, or appears_on
 * @param saysLive whether it was named so that one knows it is live
 */
public record Album(
    String id,
    String name,
    String type,
    String group,
    Credit artist,
    LocalDate released,
    boolean saysLive,
    ReleaseGroup releaseGroup,
    List<Track> tracks) {

  public Album {
    requireNonNull(id, "id is null");
    requireNonNull(name, "name is null");
    requireNonNull(type, "type is null");
    requireNonNull(group, "group is null");
    requireNonNull(artist, "artist is null");
    requireNonNull(released, "released is null");
    requireNonNull(releaseGroup, "releaseGroup is null");
    tracks = List.copyOf(tracks);
  }
}
