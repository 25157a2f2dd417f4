package io.backline.samples.data;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.Optional;

/**
 * A recording's place on a Spotify release.
 *
 * @param isrc as this release writes it: at times in lower case or with hyphens
 */
public record Track(
    String id,
    Recording recording,
    String title,
    Optional<String> isrc,
    int disc,
    int number,
    boolean explicit,
    boolean playable,
    int popularity) {

  public Track {
    requireNonNull(id, "id is null");
    requireNonNull(recording, "recording is null");
    requireNonNull(title, "title is null");
    requireNonNull(isrc, "isrc is null");
  }

  /** The ISRC in upper case and without hyphens. */
  public Optional<String> plainIsrc() {
    return isrc.map(code -> code.replace("-", "").toUpperCase(Locale.ROOT));
  }
}
