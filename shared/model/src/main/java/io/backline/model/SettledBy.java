package io.backline.model;

import java.util.Locale;

/** What told who an artist is. */
public enum SettledBy {
  /** Ticketmaster's own link, confirmed. */
  LINKS,
  /** The MusicBrainz artist that Ticketmaster links to. */
  MUSICBRAINZ,
  /** A search by name. */
  SEARCH,
  /** A person. */
  ADMIN;

  /** The name in JSON. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
