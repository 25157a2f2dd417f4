package io.backline.model;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * Who an artist is by the word of an admin, which no import overturns.
 *
 * @param mbid MusicBrainz' artist id, or null
 * @param by who said so
 * @param note why, or null
 */
public record AdminIdentity(String spotifyId, String mbid, String by, String note, Instant at) {
  public AdminIdentity {
    requireNonNull(spotifyId, "spotifyId is null");
    requireNonNull(by, "by is null");
    requireNonNull(at, "at is null");
  }

  /** What the artist is settled by then. */
  public Settlement settlement() {
    return new Settlement(SettledBy.ADMIN, "%s settled it".formatted(by), null);
  }
}
