package io.backline.samples.data;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * What an attraction's externalLinks say, right or wrong.
 *
 * @param spotifyUrl in any of the shapes seen: with a query, with a locale segment
 */
public record Links(Optional<String> spotifyUrl, Optional<String> mbid) {
  public static final Links NONE = new Links(Optional.empty(), Optional.empty());

  public Links {
    requireNonNull(spotifyUrl, "spotifyUrl is null");
    requireNonNull(mbid, "mbid is null");
  }
}
