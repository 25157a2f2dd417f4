package io.backline.model;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * A show as others are told of it: see {@link Show}.
 *
 * @param status one of {@link ShowStatus}, {@link #WITHDRAWN}, or null
 */
public record AnnouncedShow(
    String id,
    String tmEventId,
    String name,
    Instant date,
    LocalDate localDate,
    LocalTime localTime,
    String timezone,
    boolean dateTba,
    String status,
    AnnouncedVenue venue,
    String url,
    String imageUrl) {

  /** The status of a show that is no longer listed. */
  public static final String WITHDRAWN = "withdrawn";

  public AnnouncedShow {
    requireNonNull(id, "id is null");
    requireNonNull(tmEventId, "tmEventId is null");
  }

  /**
   * The show.
   *
   * @param venue null where there is none
   */
  public static AnnouncedShow of(Show show, AnnouncedVenue venue) {
    return new AnnouncedShow(
        show.id(),
        show.tmEventId(),
        show.name(),
        show.date(),
        show.localDate(),
        show.localTime(),
        show.timezone(),
        show.dateTba(),
        status(show),
        venue,
        show.url(),
        show.imageUrl());
  }

  /** How the show stands, for those who do not see two lists. */
  public static String status(Show show) {
    if (show.withdrawnAt() != null) {
      return WITHDRAWN;
    }
    return show.status() == null ? null : show.status().toString();
  }

  /** What others take notice of, as one text. */
  String state() {
    return "%s %s %s %s".formatted(localDate, localTime, status, venue == null ? null : venue.id());
  }
}
