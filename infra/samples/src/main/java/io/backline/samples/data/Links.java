package io.backline.samples.data;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * What an attraction's externalLinks say, right or wrong.
 *
 * @param spotifyUrls in any of the shapes seen: with a query, with a locale segment
 */
public record Links(List<String> spotifyUrls, Optional<String> mbid) {
  public static final Links NONE = new Links(List.of(), Optional.empty());

  public Links {
    spotifyUrls = List.copyOf(spotifyUrls);
    requireNonNull(mbid, "mbid is null");
  }
}
