package io.backline.api;

import io.backline.model.EventKind;
import io.backline.model.Ids;
import io.backline.model.Offer;
import io.backline.model.Show;
import io.backline.model.ShowStatus;
import io.backline.model.Venue;
import io.backline.model.setlist.Concert;
import io.backline.model.setlist.ConcertVenue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** A show as clients see it. */
record ShowView(
    String id,
    String tmEventId,
    String name,
    Instant date,
    LocalDate localDate,
    LocalTime localTime,
    String timezone,
    boolean dateTba,
    ShowStatus status,
    LocalDate initialDate,
    String url,
    String imageUrl,
    Venue venue,
    EventKind kind,
    List<Offer> offers,
    Instant withdrawnAt) {
  ShowView {
    offers = List.copyOf(offers);
  }

  /**
   * A show as Ticketmaster lists it.
   *
   * @param venue or null
   */
  static ShowView of(Show show, Venue venue) {
    return new ShowView(
        show.id(),
        show.tmEventId(),
        show.name(),
        show.date(),
        show.localDate(),
        show.localTime(),
        show.timezone(),
        show.dateTba(),
        show.status(),
        show.initialDate(),
        show.url(),
        show.imageUrl(),
        venue,
        show.kind(),
        show.offers(),
        show.withdrawnAt());
  }

  /** A past show that setlist.fm alone knows. */
  static ShowView of(Concert concert) {
    return new ShowView(
        concert.showId(),
        null,
        null,
        null,
        concert.localDate(),
        null,
        null,
        false,
        null,
        null,
        null,
        null,
        venue(concert.venue()),
        EventKind.SHOW,
        List.of(),
        null);
  }

  private static Venue venue(ConcertVenue venue) {
    return new Venue(
        Ids.venue(venue.name(), venue.city(), venue.country()),
        null,
        venue.name(),
        venue.city(),
        venue.region(),
        venue.country(),
        venue.latitude(),
        venue.longitude(),
        null);
  }
}
