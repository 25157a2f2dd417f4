package io.backline.model;

import static io.backline.model.Listings.LOT;
import static io.backline.model.Listings.event;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ShowsTest {
  private static final Listings SHOW = event("e5", "Quillon Harbour: The Boston Nights");

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Parking: Quillon Harbour: The Boston Nights; parking",
        "PARKING - Quillon Harbour; parking",
        "Parking Pass: Saltworks Garage; parking",
        "Premier Parking | Quillon Harbour; parking",
        "Quillon Harbour (Parking Only); parking",
        "Quillon Harbour Parking; parking",
        "Parking for Quillon Harbour; parking",
        "The Saltworks Parking; parking",
        "Aparcamiento: Quillon Harbour; parking",
        "Estacionamiento - Quillon Harbour; parking",
        "Parkplatz: Quillon Harbour; parking",
        "Parkplatz für Quillon Harbour; parking",
        "Stationnement : Quillon Harbour; parking",
        "Parcheggio - Quillon Harbour; parking",
        "Parkeerticket - Quillon Harbour; parking",
        "Quillon Harbour【駐車場】; parking",
        "Quillon Harbour - 주차권; parking",
        "Quillon Harbour - VIP Package; vip",
        "Quillon Harbour VIP Packages; vip",
        "VIP-Paket: Quillon Harbour; vip",
        "Forfait VIP - Quillon Harbour; vip",
        "Quillon Harbour: Gold VIP Experience; vip",
        "Meet & Greet: Quillon Harbour; vip",
        "VIP: Quillon Harbour; vip",
        "Suite: Quillon Harbour; suite",
        "Quillon Harbour - Luxury Suites; suite",
        "Suite; suite",
        "Camarote: Quillon Harbour; suite",
        "Quillon Harbour: Hotel & Ticket Package; hotel",
        "Quillon Harbour + Hotel Package; hotel",
        "Hotelpaket - Quillon Harbour; hotel",
        "Quillon Harbour - Official After Party; party",
        "Post-Show Party: Quillon Harbour; party",
        "Shuttle Bus: Quillon Harbour; transport",
        "Quillon Harbour - Dinner Package; package",
        "Quillon Harbour - Dinner & Show; package",
        "Quillon Harbour - Aftershow; party",
        "Quillon Harbour - Season Pass; pass",
        "Fast Lane: Quillon Harbour; extra",
        "Parking permit Quillon Harbour; parking",
        "Garage - 12 Pier St: Quillon Harbour - Pier Parking; parking",
        "Parkeerkaarten Quillon Harbour; parking",
        "Quillon Harbour * Premium Seating *; suite",
        "Quillon Harbour | Venue Premium Tickets; suite",
        "Pier Suites at The Saltworks - Quillon Harbour; suite",
        "Quillon Harbour - Suite Reservation; suite",
        "Quillon Harbour Ticket + Hotel Deals; hotel",
        "Quillon Harbour VIP M&G Add-on; vip",
        "Quillon Harbour VIP Photo Opp; vip",
        "Quillon Harbour | Chowder Hour (TICKET NOT INCLUDED); extra",
        "Reserved Lawn- QUILLON HARBOUR - NOT A CONCERT TICKET; extra",
        "Quillon Harbour - Signed Poster Add-on; extra",
      })
  void an_add_on_is_folded_into_the_show_of_its_place_and_day(String name, String kind) {
    List<Show> shows = shows(event("e1", name), SHOW);
    assertThat(shows).singleElement().extracting(Show::tmEventId).isEqualTo("e5");
    assertThat(shows.getFirst().kind()).isEqualTo(EventKind.SHOW);
    assertThat(shows.getFirst().offers())
        .singleElement()
        .returns("e1", Offer::tmEventId)
        .returns(name, Offer::name)
        .extracting(offer -> offer.kind().toString())
        .isEqualTo(kind);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Parking Lot Symphony",
        "No Parking",
        "Nutcracker Suite",
        "Suite: Judy Blue Eyes",
        "The Last Box",
        "VIP Nation",
        "Hotel California Revisited",
        "Lounge Party Allstars",
        "The Bus to Nowhere",
        "Backstage Pass",
        "Parking Lot Party with Quillon",
        "Package Tour: Ostler Wren & Friends",
        "The Suite Life",
        "Concert at Parken",
      })
  void a_title_with_such_a_word_in_it_is_a_show(String name) {
    assertThat(shows(event("e1", name)))
        .singleElement()
        .returns(EventKind.SHOW, Show::kind)
        .returns(List.of(), Show::offers);
    assertThat(shows(event("e1", name).at("15:00"), SHOW)).as("beside another show").hasSize(2);
  }

  @Test
  void an_add_on_whose_show_is_not_listed_is_shown_as_what_it_is() {
    assertThat(shows(event("e1", "Parking: Quillon Harbour").plusDays(1), SHOW))
        .extracting(Show::kind)
        .containsExactlyInAnyOrder(EventKind.PARKING, EventKind.SHOW);
  }

  @Test
  void an_add_on_at_another_place_is_not_folded_even_if_that_is_next_door() {
    assertThat(shows(event("e1", "Parking: Quillon Harbour").in(LOT), SHOW)).hasSize(2);
  }

  @Test
  void one_place_under_two_ids_is_one_place() {
    Venue again = Listings.venue("resale", "THE SALTWORKS", "BOSTON");
    assertThat(shows(event("e1", "Parking: Quillon Harbour").in(again), SHOW)).hasSize(1);
    assertThat(shows(event("e1", SHOW.name()).in(again).from("tmr"), SHOW)).hasSize(1);
  }

  @Test
  void two_nights_are_two_shows_each_with_its_own_parking() {
    List<Show> shows =
        shows(
            SHOW,
            event("e6", SHOW.name()).plusDays(1),
            event("p6", "Parking: Quillon Harbour").plusDays(1),
            event("p5", "Parking: Quillon Harbour"));
    assertThat(offered(shows, "e5")).containsExactly("p5");
    assertThat(offered(shows, "e6")).containsExactly("p6");
  }

  @Test
  void matinee_and_evening_are_two_shows_and_an_add_on_goes_by_time_then_name() {
    List<Show> shows =
        shows(
            event("e1", "Quillon Harbour (Matinee)").at("14:00"),
            event("e2", "Quillon Harbour (Evening)").at("20:00"),
            event("p1", "Parking: Quillon Harbour").at("14:00"),
            event("p2", "Parking: Quillon Harbour").at("18:30"),
            event("p3", "Parking: Quillon Harbour (Evening)").at(null),
            event("p4", "Parking: Quillon Harbour").at(null));
    assertThat(offered(shows, "e1")).containsExactly("p1", "p4");
    assertThat(offered(shows, "e2")).containsExactly("p2", "p3");
  }

  @Test
  void parking_that_opens_earlier_belongs_to_the_show_of_the_day() {
    assertThat(shows(event("p1", "Parking: Quillon Harbour").at("17:00"), SHOW)).hasSize(1);
  }

  @Test
  void several_shops_list_one_show_and_ticketmaster_names_it() {
    List<Show> shows =
        shows(
            event("a1", "QUILLON HARBOUR").from("universe"),
            SHOW.from("ticketmaster"),
            event("a2", SHOW.name()).from("tmr").at(null));
    assertThat(shows).singleElement().extracting(Show::tmEventId).isEqualTo("e5");
    assertThat(shows.getFirst().offers())
        .extracting(offer -> offer.tmEventId() + " " + offer.kind())
        .containsExactly("a1 show", "a2 show");
  }

  @Test
  void a_listing_without_a_time_beside_two_houses_stays_by_itself() {
    assertThat(
            shows(
                SHOW.at("14:00"),
                event("e6", SHOW.name()).at("20:00"),
                event("e7", SHOW.name()).at(null)))
        .hasSize(3);
  }

  @Test
  void a_show_that_one_shop_cancelled_and_another_sells_takes_place() {
    assertThat(
            shows(
                event("e1", "Quillon Harbour").now(ShowStatus.CANCELLED),
                event("e2", "Quillon Harbour").now(ShowStatus.ONSALE)))
        .singleElement()
        .returns("e1", Show::tmEventId)
        .returns(ShowStatus.ONSALE, Show::status);
  }

  @Test
  void another_add_on_does_not_change_what_the_show_is_called_by() {
    Show before = shows(SHOW).getFirst();
    Show after = shows(SHOW, event("a", "Parking: x"), event("z", "Suite: Quillon")).getFirst();
    assertThat(after.id()).isEqualTo(before.id()).isEqualTo(Ids.show(Listings.ARTIST, "e5"));
  }

  @Test
  void of_a_festival_the_day_is_the_show_and_the_pass_an_add_on() {
    List<Show> shows =
        shows(
            event("f1", "Saltmarsh Weekender - 3-Day Pass").at(null).lasting(3),
            event("f2", "Saltmarsh Weekender - Saturday").at(null).plusDays(1),
            event("f3", "Saltmarsh Weekender: Camping").at(null).lasting(3),
            event("f4", "Saltmarsh Weekender").at("12:00").lasting(3));
    assertThat(shows).singleElement().extracting(Show::tmEventId).isEqualTo("f2");
    assertThat(offered(shows, "f2")).containsExactly("f1", "f4", "f3");
  }

  @Test
  void a_festival_of_which_only_passes_are_listed_is_one_show() {
    List<Show> shows =
        shows(
            event("f1", "Saltmarsh Weekender 3-Day Pass").at(null),
            event("f2", "Saltmarsh Weekender 2-Day Pass").at(null).plusDays(1),
            event("f3", "Saltmarsh Weekender - Parking").at(null).plusDays(2));
    assertThat(shows).singleElement().returns(EventKind.SHOW, Show::kind);
    assertThat(offered(shows, "f1")).containsExactlyInAnyOrder("f2", "f3");
  }

  @Test
  void a_night_that_ends_on_the_next_day_is_no_festival() {
    assertThat(shows(SHOW.lasting(2), event("e6", SHOW.name()).plusDays(1))).hasSize(2);
  }

  @Test
  void ticketmasters_own_classes_count() {
    assertThat(shows(event("p", "Gold Lot").classed("music", "parking"), SHOW))
        .singleElement()
        .satisfies(show -> assertThat(offered(List.of(show), "e5")).containsExactly("p"));
    assertThat(shows(event("p", "Suite: Red").classed("miscellaneous", "undefined"), SHOW))
        .hasSize(1);
    assertThat(shows(event("p", "Suite: Red"), SHOW)).hasSize(2);
    assertThat(shows(event("p", "Matinee").at("14:00").classed("miscellaneous", null), SHOW))
        .hasSize(2);
  }

  // A supper club's early set, and a second set at night: whoever comes for one misses the other.
  @ParameterizedTest
  @CsvSource({"Quillon Harbour - Dinner & Show, 18:00", "Quillon Harbour - Aftershow, 23:30"})
  void a_dinner_show_or_an_aftershow_at_another_time_is_a_show(String name, String time) {
    assertThat(shows(event("s", name).at(time), SHOW))
        .hasSize(2)
        .extracting(Show::kind)
        .containsOnly(EventKind.SHOW);
  }

  @Test
  void a_suite_at_another_time_may_be_a_show() {
    assertThat(shows(event("s", "Harbour Suite - Suite").at("14:00"), SHOW)).hasSize(2);
  }

  @Test
  void what_has_no_date_is_folded_by_name_and_first_date_only() {
    Listings postponed = SHOW.undated().firstPlannedFor("2027-01-01");
    Listings parking = event("p", "Parking: Quillon Harbour").undated();
    assertThat(shows(postponed, parking.firstPlannedFor("2027-01-01"))).hasSize(1);
    assertThat(shows(postponed, parking.firstPlannedFor("2027-01-02"))).hasSize(2);
    assertThat(shows(SHOW.undated(), event("p", "Parking: Ostler").undated())).hasSize(2);
    assertThat(shows(SHOW.undated(), event("e6", SHOW.name()).undated())).hasSize(2);
  }

  @Test
  void what_has_no_place_is_kept_as_it_is() {
    assertThat(shows(SHOW.in(null), event("p", "Parking: Quillon").in(null)))
        .hasSize(2)
        .allMatch(show -> show.venueId() == null);
  }

  @Test
  void what_has_no_name_is_a_show() {
    assertThat(shows(event("e1", null), event("e2", null).in(LOT))).hasSize(2);
    assertThat(shows(event("e1", null), event("p", "Parking: Quillon Harbour"))).hasSize(1);
  }

  @Test
  void a_show_that_moves_keeps_its_id_and_remembers_its_first_day() {
    ListedEvent before = SHOW.listed();
    ListedEvent moved = SHOW.plusDays(30).now(ShowStatus.RESCHEDULED).listed().after(before);
    assertThat(moved.initialDate()).isEqualTo(before.localDate());
    assertThat(moved.after(moved)).isEqualTo(moved);
    assertThat(SHOW.plusDays(60).now(ShowStatus.RESCHEDULED).listed().after(moved).initialDate())
        .isEqualTo(before.localDate());
    assertThat(SHOW.plusDays(30).listed().after(before).initialDate()).isNull();
    assertThat(Shows.of(Listings.ARTIST, List.of(moved)).getFirst().id())
        .isEqualTo(shows(SHOW).getFirst().id());
  }

  @ParameterizedTest
  @CsvSource({
    "onsale, ONSALE",
    "OnSale, ONSALE",
    "off-sale, OFFSALE",
    "canceled, CANCELLED",
    "Cancelled, CANCELLED",
    "postponed, POSTPONED",
    "rescheduled, RESCHEDULED",
  })
  void a_status_has_one_spelling(String told, ShowStatus status) {
    assertThat(ShowStatus.of(told)).contains(status);
  }

  @Test
  void a_status_that_nobody_knows_is_none() {
    assertThat(ShowStatus.of("sleeping")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "DE, , Europe/Berlin",
    "US, Massachusetts, America/New_York",
    "US, NY, America/New_York",
    "US, New York, America/New_York",
    "JP, Tokyo, Asia/Tokyo",
  })
  void a_country_or_state_in_one_zone_tells_the_time(String country, String region, String zone) {
    assertThat(TimeZones.at(country, region)).contains(zone);
  }

  @ParameterizedTest
  @CsvSource({"US, Texas", "US, ", "ES, ", "AU, NSW", ", Bavaria", "Germany, "})
  void no_other_does(String country, String region) {
    assertThat(TimeZones.at(country, region)).isEmpty();
  }

  private static List<Show> shows(Listings... events) {
    return Shows.of(Listings.ARTIST, Arrays.stream(events).map(Listings::listed).toList());
  }

  private static List<String> offered(List<Show> shows, String tmEventId) {
    return shows.stream()
        .filter(show -> show.tmEventId().equals(tmEventId))
        .flatMap(show -> show.offers().stream())
        .map(Offer::tmEventId)
        .toList();
  }
}
