package io.backline.samples.data;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Events as shops list them: add-ons before and after their shows, festivals by day and by pass,
 * one show in several shops, and shows that are called like an add-on.
 */
final class BoxOffice {
  private final Dice dice;
  private final String headliner;
  private final String name;
  private final LocalDate today;
  private final List<Venue> venues;
  private final List<Event> events = new ArrayList<>();

  BoxOffice(Dice dice, String headliner, String name, LocalDate today, List<Venue> venues) {
    this.dice = dice;
    this.headliner = headliner;
    this.name = name;
    this.today = today;
    this.venues = venues;
  }

  List<Event> make() {
    addOnsOfEveryKind();
    addOnsInManyLanguages();
    nightsAndHouses();
    festivals();
    severalShops();
    movedAndUndated();
    lookalikes();
    withoutAShow();
    return List.copyOf(events);
  }

  /** Parking opens, and so is listed, before the show. */
  private void addOnsOfEveryKind() {
    Venue venue = in("Boston");
    String tour = name + ": Turnpike Tour";
    String show = show(tour, venue, on(20, "20:00", venue));
    addOn("Parking: " + tour, venue, on(20, "17:00", venue), show);
    addOn("PREMIER PARKING - " + name, venue, EventDate.onDay(day(20)), show);
    addOn(tour + " - VIP Package", venue, on(20, "20:00", venue), show);
    addOn("Suite: " + tour, venue, on(20, "20:00", venue), show);
    addOn(name + " (Hotel & Ticket Package)", venue, on(20, "20:00", venue), show);
    addOn("Official After Party: " + name, venue, on(20, "23:00", venue), show);
    add("Gold Lot", venue, on(20, "17:00", venue), "onsale", show, "ticketmaster", "Parking");
  }

  private void addOnsInManyLanguages() {
    abroad("Sevilla", 30, "Aparcamiento: %s", "Paquete VIP - %s");
    abroad("Lyon", 32, "Stationnement : %s", "Forfait VIP : %s");
    abroad("Hamburg", 34, "Parkplatz - %s", "Hotelpaket: %s");
    abroad("Lisboa", 36, "Estacionamento: %s", "Pacote VIP: %s");
  }

  private void abroad(String city, int inDays, String... titles) {
    Venue venue = in(city);
    // Told in local time alone, and without the zone.
    String show = show(name, venue, on(inDays, "21:00", venue).withoutInstant());
    for (String title : titles) {
      addOn(title.formatted(name), venue, on(inDays, "21:00", venue), show);
    }
  }

  private void nightsAndHouses() {
    Venue venue = in("Chicago");
    for (int night = 40; night < 42; night++) {
      String show = show(name, venue, on(night, "20:00", venue));
      addOn("Parking: " + name, venue, on(night, "18:00", venue), show);
    }
    String matinee = show(name + " (Matinee)", venue, on(43, "14:00", venue));
    String evening = show(name + " (Evening)", venue, on(43, "20:00", venue));
    addOn("Parking: " + name, venue, on(43, "14:00", venue), matinee);
    addOn("Parking: " + name + " (Evening)", venue, EventDate.onDay(day(43)), evening);
  }

  private void festivals() {
    Venue park = in("Manchester");
    String festival = park.name() + " Weekender";
    String saturday = show(festival + " - Saturday", park, EventDate.onDay(day(51)));
    EventDate weekend = EventDate.onDays(day(50), day(52));
    addOn(festival + " - 3-Day Pass", park, weekend, saturday);
    addOn(festival + ": Camping", park, weekend, saturday);

    Venue field = in("Dublin");
    String pass = show("Tollgate Fields 2-Day Pass", field, EventDate.onDay(day(60)));
    addOn("Tollgate Fields - Parking", field, EventDate.onDay(day(60)), pass);
  }

  /** Each shop has ids of its own, for places too. */
  private void severalShops() {
    Venue venue = in("Toronto");
    Venue resale =
        new Venue(
            "Zr" + dice.base62(10),
            dice.hex(8),
            venue.name(),
            venue.city(),
            venue.cityText(),
            venue.located());
    EventDate date = on(70, "19:30", venue);
    String show = add(name, venue, date, "onsale", null, "ticketmaster", null);
    add(name + " Live", venue, date, "onsale", show, "universe", null);
    add(name, resale, EventDate.onDay(day(70)), "onsale", show, "tmr", null);
  }

  private void movedAndUndated() {
    Venue venue = in("Denver");
    EventDate moved = on(80, "20:00", venue).movedFrom(day(10));
    String show = show(name, venue, moved, "rescheduled");
    addOn("Parking: " + name, venue, on(80, "18:00", venue), show);

    EventDate later = EventDate.announcedLater(Optional.of(day(12)));
    String postponed = show(name, in("Phoenix"), later, "postponed");
    addOn("Parking: " + name, in("Phoenix"), later, postponed);
    show(name, in("Nashville"), EventDate.determinedLater());
  }

  private void lookalikes() {
    show("Parking Lot Symphony", in("Atlanta"), on(90, "20:00", in("Atlanta")));
    show("Suite: For the Toll Keeper", in("Atlanta"), on(91, "20:00", in("Atlanta")));
    Venue venue = in("Portland");
    show("Nutcracker Suite", venue, on(92, "14:00", venue));
    show(name + ": No Parking", venue, on(92, "20:00", venue));
  }

  /** What nobody can put to a show is left as it is. */
  private void withoutAShow() {
    Venue venue = in("Honolulu");
    show("Parking: " + name, venue, on(95, "18:00", venue));
    Venue lots =
        new Venue(
            "KovZ" + dice.base62(10),
            dice.hex(8),
            venue.name() + " Parking Lots",
            venue.city(),
            venue.cityText(),
            venue.located());
    show(name, venue, on(96, "20:00", venue));
    show("Parking: " + name, lots, on(96, "18:00", venue));
  }

  private Venue in(String city) {
    return venues.stream().filter(one -> one.city().name().equals(city)).findFirst().orElseThrow();
  }

  private LocalDate day(int inDays) {
    return today.plusDays(inDays);
  }

  private EventDate on(int inDays, String time, Venue venue) {
    return EventDate.at(day(inDays), LocalTime.parse(time), venue.city().timezone(), false);
  }

  private String show(String title, Venue venue, EventDate date) {
    return show(title, venue, date, "onsale");
  }

  private String show(String title, Venue venue, EventDate date, String status) {
    return add(title, venue, date, status, null, null, null);
  }

  private void addOn(String title, Venue venue, EventDate date, String show) {
    add(title, venue, date, "onsale", show, null, null);
  }

  private String add(
      String title,
      Venue venue,
      EventDate date,
      String status,
      String addOnTo,
      String source,
      String type) {
    String id = "vvG1" + dice.base62(10);
    events.add(
        new Event(
            id,
            Optional.of(title),
            List.of(headliner),
            Optional.of(venue),
            date,
            Optional.of(status),
            venue.city().locale(),
            Optional.ofNullable(addOnTo),
            Optional.ofNullable(source),
            Optional.ofNullable(type)));
    return id;
  }
}
