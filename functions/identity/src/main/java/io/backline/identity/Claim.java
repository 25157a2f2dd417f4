package io.backline.identity;

import static java.util.Objects.requireNonNull;

import io.backline.providers.spotify.SpotifyArtist;
import java.util.Optional;
import java.util.Set;

/**
 * A page of Spotify that may be the artist's.
 *
 * @param page what Spotify says of it, where it was asked
 * @param mbid the MusicBrainz artist who goes with it, if one does
 * @param name what it is called, where anybody said
 * @param found what is known
 * @param open what may still speak for it, if somebody were asked
 */
record Claim(
    String spotifyId,
    Optional<SpotifyArtist> page,
    Optional<String> mbid,
    Optional<String> name,
    Set<Evidence> found,
    Set<Evidence> open) {

  private static final Set<Evidence> MORE_THAN_A_NAME =
      Set.of(Evidence.LINK, Evidence.RELATION, Evidence.TITLES, Evidence.GENRE);

  Claim {
    requireNonNull(spotifyId, "spotifyId is null");
    requireNonNull(page, "page is null");
    requireNonNull(mbid, "mbid is null");
    requireNonNull(name, "name is null");
    found = Set.copyOf(found);
    open = Set.copyOf(open);
  }

  int score() {
    return Evidence.sum(found);
  }

  /** The score if everything that is still open spoke for it. */
  int most() {
    return score() + Evidence.sum(open);
  }

  boolean isRuledOut() {
    return found.contains(Evidence.OTHER_NAME) || found.contains(Evidence.NO_PAGE);
  }

  /** A local act may be called like the only one that the services have. */
  boolean isMoreThanAName() {
    return found.stream().anyMatch(MORE_THAN_A_NAME::contains);
  }

  /** What speaks for it and against it. */
  String reason() {
    return Evidence.words(found);
  }
}
