package io.backline.samples;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * One Spotify release as it was made.
 *
 * @param group album, single, compilation or appears_on
 */
public record AlbumTruth(String id, String name, String group, List<TrackTruth> tracks) {

  public AlbumTruth {
    requireNonNull(id, "id is null");
    requireNonNull(name, "name is null");
    requireNonNull(group, "group is null");
    tracks = List.copyOf(tracks);
  }
}
