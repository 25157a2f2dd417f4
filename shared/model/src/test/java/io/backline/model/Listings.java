package io.backline.model;

import java.time.LocalDate;
import java.time.LocalTime;

/** Listed events for tests, as short as they can be told. */
record Listings(
    String id,
    String name,
    LocalDate day,
    LocalTime time,
    LocalDate lastDay,
    Venue venue,
    ShowStatus status,
    LocalDate initialDate,
    String source,
    String segment,
    String type) {
  static final String ARTIST = "artist";
  static final Venue HALL = venue("hall", "The Saltworks", "Boston");
  static final Venue LOT = venue("lot", "The Saltworks Parking Lots", "Boston");
  private static final LocalDate FIRST = LocalDate.parse("2027-03-05");

  static Venue venue(String id, String name, String city) {
    return new Venue(id, "tm-" + id, name, city, null, "US", null, null, "America/New_York");
  }

  /** On the first day, at the hall, at 19:30. */
  static Listings event(String id, String name) {
    return new Listings(
        id, name, FIRST, LocalTime.of(19, 30), null, HALL, null, null, null, "music", "undefined");
  }

  Listings plusDays(int days) {
    return with(day.plusDays(days), time, lastDay, venue);
  }

  Listings at(String newTime) {
    return with(day, newTime == null ? null : LocalTime.parse(newTime), lastDay, venue);
  }

  Listings lasting(int days) {
    return with(day, time, day.plusDays(days - 1L), venue);
  }

  Listings in(Venue newVenue) {
    return with(day, time, lastDay, newVenue);
  }

  Listings undated() {
    return with(null, null, null, venue);
  }

  private Listings with(LocalDate newDay, LocalTime newTime, LocalDate newLast, Venue newVenue) {
    return new Listings(
        id, name, newDay, newTime, newLast, newVenue, status, initialDate, source, segment, type);
  }

  Listings now(ShowStatus newStatus) {
    return new Listings(
        id, name, day, time, lastDay, venue, newStatus, initialDate, source, segment, type);
  }

  Listings firstPlannedFor(String date) {
    return new Listings(
        id, name, day, time, lastDay, venue, status, LocalDate.parse(date), source, segment, type);
  }

  Listings from(String newSource) {
    return new Listings(
        id, name, day, time, lastDay, venue, status, initialDate, newSource, segment, type);
  }

  Listings classed(String newSegment, String newType) {
    return new Listings(
        id, name, day, time, lastDay, venue, status, initialDate, source, newSegment, newType);
  }

  ListedEvent listed() {
    return new ListedEvent(
        id,
        name,
        null,
        day,
        time,
        lastDay,
        null,
        day == null,
        status,
        initialDate,
        null,
        null,
        venue,
        source,
        segment,
        type,
        null);
  }
}
