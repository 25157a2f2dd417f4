package io.backline.store;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;

/**
 * That something of an artist was read at a provider from its beginning to its end.
 *
 * @param of whose it is: the artist's id at the provider
 * @param count how many there are, as the provider said
 * @param mark what else told this from another reading
 * @param unnamed how many of them it did not name, though it counted them; null where nobody asks
 */
public record Reading(String of, int count, String mark, Instant readAt, Integer unnamed) {

  /** What is read. */
  public enum Kind {
    /** The names of an artist's albums at Spotify; the mark follows from the first of them. */
    ALBUM_LISTING,
    /** Every one of those albums; the mark is the least that the key was allowed. */
    ALBUMS,
    /** ISRCs that were missing, each asked for; the mark follows from their tracks' ids. */
    ISRCS,
    /** Release groups at MusicBrainz. */
    RELEASE_GROUPS,
    /** Recordings at MusicBrainz. */
    RECORDINGS,
    /** Setlists at setlist.fm, by the artist's id at MusicBrainz; the mark is how far back. */
    SETLISTS
  }

  public Reading {
    requireNonNull(of, "of is null");
    requireNonNull(mark, "mark is null");
    requireNonNull(readAt, "readAt is null");
  }

  /** One of which all that was counted was named, or it does not matter. */
  public Reading(String of, int count, String mark, Instant readAt) {
    this(of, count, mark, readAt, null);
  }

  /** One that nothing else than its count tells from another. */
  public static Reading of(String of, int count, Instant readAt) {
    return new Reading(of, count, "", readAt);
  }

  /** Whether it was of the same, and not longer ago. */
  public boolean holds(String whose, Duration longest, Instant now) {
    return of.equals(whose) && readAt.plus(longest).isAfter(now);
  }
}
