package io.backline.samples.data;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes an artist's events after a plan. */
final class Tour {
  private static final List<String> ADD_ONS =
      List.of("Parking: %s", "%s - VIP Package", "Suite: %s", "PARKING - %s", "Parkplatz: %s");
  private static final List<String> NOT_ON_SALE =
      List.of("offsale", "offsale", "cancelled", "canceled", "rescheduled");

  private final Dice dice;
  private final EventPlan plan;
  private final String headliner;
  private final String name;
  private final LocalDate today;
  private final Stage stage;
  private final List<Event> events = new ArrayList<>();

  /** The venues and the other people that artists share. */
  record Stage(List<Venue> venues, List<Attraction> guests) {}

  Tour(Dice dice, EventPlan plan, String headliner, String name, LocalDate today, Stage stage) {
    this.dice = dice;
    this.plan = plan;
    this.headliner = headliner;
    this.name = name;
    this.today = today;
    this.stage = stage;
  }

  List<Event> make() {
    shows();
    addOns();
    festivals();
    withoutTimes();
    withoutDates();
    return List.copyOf(events);
  }

  private void shows() {
    Venue venue = dice.pick(stage.venues());
    LocalDate before = today;
    for (int i = 0; i < plan.shows(); i++) {
      LocalDate planned = today.plusDays(1 + (long) i * plan.days() / plan.shows());
      boolean again = i % 2 == 1 && dice.percent(30);
      LocalDate date = again ? before : planned;
      boolean secondHouse = again && dice.percent(50);
      if (!secondHouse && (date.equals(before) || dice.percent(60))) {
        venue = freeVenue(date);
      }
      LocalTime time = secondHouse ? LocalTime.of(22, 30) : LocalTime.of(dice.between(18, 20), 30);
      events.add(show(venue, at(date, time, venue.city().timezone())));
      before = date;
    }
  }

  // Two shows at one place and time would be one.
  private Venue freeVenue(LocalDate day) {
    Venue venue;
    do {
      venue = dice.pick(stage.venues());
    } while (isTaken(venue, day));
    return venue;
  }

  private Event show(Venue venue, EventDate date) {
    return event(
        Optional.of(name + ": The " + venue.city().name() + " Nights"),
        List.of(headliner),
        Optional.of(venue),
        date,
        Optional.of(dice.percent(65) ? "onsale" : dice.pick(NOT_ON_SALE)),
        Optional.empty());
  }

  private void addOns() {
    for (int i = 0; i < plan.addOns(); i++) {
      Event show = events.get(i * plan.shows() / plan.addOns());
      events.add(
          event(
              show.name().map(of -> dice.pick(ADD_ONS).formatted(of)),
              show.attractionIds(),
              show.venue(),
              show.date(),
              show.status(),
              Optional.of(show.id())));
    }
  }

  private void festivals() {
    for (int i = 0; i < plan.festivals(); i++) {
      Venue venue = dice.pick(stage.venues());
      List<String> bill = new ArrayList<>();
      stage.guests().subList(0, dice.between(5, 13)).forEach(guest -> bill.add(guest.id()));
      bill.add(dice.below(bill.size()), headliner);
      EventDate date = at(freeDay(venue), LocalTime.NOON, venue.city().timezone());
      events.add(
          event(
              Optional.of(venue.name() + " Weekender"),
              bill,
              Optional.of(venue),
              date,
              Optional.of("onsale"),
              Optional.empty()));
    }
  }

  private void withoutTimes() {
    for (int i = 0; i < plan.dateOnly(); i++) {
      Venue venue = dice.pick(stage.venues());
      events.add(show(venue, EventDate.onDay(freeDay(venue))));
    }
    for (int i = 0; i < plan.venueless(); i++) {
      EventDate date = at(anyDay(), LocalTime.of(20, 0), ZoneId.of("Europe/Dublin"));
      events.add(
          event(
              Optional.of(name),
              List.of(headliner),
              Optional.empty(),
              date,
              Optional.empty(),
              Optional.empty()));
    }
  }

  private void withoutDates() {
    for (int i = 0; i < plan.tba(); i++) {
      events.add(undated(EventDate.announcedLater(Optional.empty()), Optional.empty()));
    }
    for (int i = 0; i < plan.tbd(); i++) {
      events.add(undated(EventDate.determinedLater(), Optional.of("offsale")));
    }
    for (int i = 0; i < plan.postponed(); i++) {
      EventDate date = EventDate.announcedLater(Optional.of(anyDay()));
      events.add(undated(date, Optional.of("postponed")));
    }
  }

  private Event undated(EventDate date, Optional<String> status) {
    Optional<String> title = status.map(known -> name);
    Optional<Venue> venue = Optional.of(dice.pick(stage.venues()));
    return event(title, List.of(headliner), venue, date, status, Optional.empty());
  }

  private Event event(
      Optional<String> title,
      List<String> bill,
      Optional<Venue> venue,
      EventDate date,
      Optional<String> status,
      Optional<String> addOnTo) {
    String locale = venue.map(known -> known.city().locale()).orElse("en-us");
    String id = dice.pick(List.of("G5v", "vvG1", "Z7r9jZ")) + dice.base62(dice.between(8, 14));
    return new Event(
        id, title, bill, venue, date, status, locale, addOnTo, Optional.empty(), Optional.empty());
  }

  private EventDate at(LocalDate date, LocalTime time, ZoneId zone) {
    return EventDate.at(date, time, zone, !dice.percent(20));
  }

  /** A day with nothing else at the venue: a show without a time there would be the same one. */
  private LocalDate freeDay(Venue venue) {
    LocalDate day;
    do {
      day = anyDay();
    } while (isTaken(venue, day));
    return day;
  }

  private boolean isTaken(Venue venue, LocalDate day) {
    return events.stream()
        .anyMatch(
            event ->
                event.venue().equals(Optional.of(venue))
                    && event.date().localDate().equals(Optional.of(day)));
  }

  private LocalDate anyDay() {
    return today.plusDays(1L + dice.below(plan.days()));
  }
}
