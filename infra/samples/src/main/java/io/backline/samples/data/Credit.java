package io.backline.samples.data;

import static java.util.Objects.requireNonNull;

/** A name on a track or a release, with its Spotify id. */
public record Credit(String spotifyId, String name) {

  public Credit {
    requireNonNull(spotifyId, "spotifyId is null");
    requireNonNull(name, "name is null");
  }
}
