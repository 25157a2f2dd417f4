package io.backline.model;

import java.util.Locale;

/** What a listed event is: a show, or something that is sold beside one. */
public enum EventKind {
  /** The show; below a show, the same show listed again. */
  SHOW,
  PARKING,
  /** Packages and experiences with the artist, early entry, hospitality. */
  VIP,
  /** Suites, boxes and other seats that are sold by themselves. */
  SUITE,
  /** A room with or without the ticket. */
  HOTEL,
  PACKAGE,
  /** For several days of a festival or of a run of shows. */
  PASS,
  /** Before or after the show. */
  PARTY,
  TRANSPORT,
  CAMPING,
  /** Lounges, lockers, vouchers and whatever else is sold beside a show. */
  EXTRA;

  /** The name in JSON. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
