package io.backline.announcer;

import io.backline.model.EventKind;
import io.backline.model.Ids;
import io.backline.model.Offer;
import io.backline.model.Show;
import io.backline.model.ShowStatus;
import io.backline.testkit.ShowBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/** A show as an import leaves it, of the artist of these tests. */
record TestShow(
    String event,
    LocalDate day,
    LocalTime time,
    String venueId,
    ShowStatus status,
    EventKind kind,
    List<Offer> offers,
    Instant withdrawnAt) {
  static final String ARTIST = Ids.artist("K1");
  static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  static final LocalDate SOON = TODAY.plusDays(40);

  /** On sale, in the evening of a day to come. */
  static TestShow show(String event) {
    return new TestShow(
        event,
        SOON,
        LocalTime.of(19, 30),
        "v1",
        ShowStatus.ONSALE,
        EventKind.SHOW,
        List.of(),
        null);
  }

  TestShow on(LocalDate newDay) {
    return new TestShow(event, newDay, time, venueId, status, kind, offers, withdrawnAt);
  }

  TestShow at(LocalTime newTime) {
    return new TestShow(event, day, newTime, venueId, status, kind, offers, withdrawnAt);
  }

  TestShow in(String newVenueId) {
    return new TestShow(event, day, time, newVenueId, status, kind, offers, withdrawnAt);
  }

  TestShow as(ShowStatus newStatus) {
    return new TestShow(event, day, time, venueId, newStatus, kind, offers, withdrawnAt);
  }

  TestShow of(EventKind newKind) {
    return new TestShow(event, day, time, venueId, status, newKind, offers, withdrawnAt);
  }

  TestShow with(String offer, EventKind offerKind) {
    List<Offer> more = new ArrayList<>(offers);
    more.add(new Offer(offer, null, null, null, offerKind));
    return new TestShow(event, day, time, venueId, status, kind, more, withdrawnAt);
  }

  TestShow withdrawn() {
    return new TestShow(event, day, time, venueId, status, kind, offers, Instant.EPOCH);
  }

  Show row() {
    return ShowBuilder.of(ARTIST, event)
        .named("A show")
        .on(day)
        .at(time)
        .inZone("Europe/London")
        .as(status)
        .soldAt("https://tickets.invalid/" + event)
        .in(venueId == null ? null : Ids.venue(venueId))
        .of(kind)
        .with(offers)
        .withdrawnAt(withdrawnAt)
        .build();
  }
}
