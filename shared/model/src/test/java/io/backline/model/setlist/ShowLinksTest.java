package io.backline.model.setlist;

import static org.assertj.core.api.Assertions.assertThat;

import io.backline.model.EventKind;
import io.backline.model.Show;
import io.backline.model.ShowStatus;
import io.backline.model.Venue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which stored shows concerts were. */
final class ShowLinksTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

  private static final Map<String, Venue> VENUES =
      Stream.of(
              venue("bowl", "Hollywood Bowl", "Los Angeles", "US", 34.11, -118.34),
              venue("forum", "The Kia Forum", "Inglewood", "US", 33.96, -118.34),
              venue("hall", "Town Hall", "Austin", "US", null, null))
          .collect(Collectors.toMap(Venue::id, one -> one));

  @Test
  void a_concert_is_the_show_of_that_day_at_the_venue_of_that_name() {
    assertThat(links(List.of(at("c", "HOLLYWOOD BOWL", "L.A.")), show("s", "bowl")))
        .containsExactly(Map.entry("c", "s"));
    assertThat(links(List.of(at("c", "Elsewhere", "Paris")), show("s", "bowl"))).isEmpty();
  }

  @Test
  void a_concert_of_another_day_stays_one_of_its_own() {
    Concert next =
        concert(
            "c",
            DAY.plusDays(1),
            new ConcertVenue(null, "Hollywood Bowl", "Los Angeles", null, "US", null, null));
    assertThat(links(List.of(next), show("s", "bowl"))).isEmpty();
  }

  @Test
  void a_part_of_the_name_is_enough_in_the_same_city_only() {
    assertThat(links(List.of(at("c", "Forum", "Inglewood")), show("s", "forum"), show("t", "bowl")))
        .containsExactly(Map.entry("c", "s"));
    assertThat(links(List.of(at("c", "Forum", "Rome")), show("s", "forum"), show("t", "bowl")))
        .isEmpty();
  }

  @Test
  void the_city_is_enough_where_it_was_the_only_show_of_that_day() {
    Concert concert = at("c", "Sphere Club", "Los Angeles");
    assertThat(links(List.of(concert), show("s", "bowl"))).containsExactly(Map.entry("c", "s"));
    assertThat(links(List.of(concert), show("s", "bowl"), show("t", "hall"))).isEmpty();
  }

  @Test
  void a_city_of_that_name_in_another_country_is_another() {
    Concert abroad =
        concert("c", DAY, new ConcertVenue(null, "Sala", "Los Angeles", null, "CL", null, null));
    assertThat(links(List.of(abroad), show("s", "bowl"))).isEmpty();
  }

  @Test
  void within_thirty_kilometres_is_enough_where_it_was_the_only_show_of_that_day() {
    Concert near =
        concert("c", DAY, new ConcertVenue(null, "Arena", "LA", null, null, 34.05, -118.24));
    Concert far =
        concert("c", DAY, new ConcertVenue(null, "Arena", "SD", null, null, 32.72, -117.16));
    assertThat(links(List.of(near), show("s", "forum"))).containsExactly(Map.entry("c", "s"));
    assertThat(links(List.of(far), show("s", "forum"))).isEmpty();
    assertThat(links(List.of(near), show("s", "hall"))).isEmpty();
  }

  @Test
  void a_matinee_and_an_evening_are_linked_in_order_and_each_once() {
    List<Concert> three =
        List.of(
            at("c3", "Town Hall", "Austin"),
            at("c1", "Town Hall", "Austin"),
            at("c2", "Town Hall", "Austin"));
    assertThat(
            links(
                three,
                show("evening", "hall", LocalTime.of(20, 0)),
                show("matinee", "hall", LocalTime.of(14, 0))))
        .containsOnly(Map.entry("c1", "matinee"), Map.entry("c2", "evening"));
  }

  @Test
  void of_two_concerts_in_a_city_nobody_can_tell_which_the_one_show_was() {
    List<Concert> two = List.of(at("c1", "Club", "Austin"), at("c2", "Bar", "Austin"));
    assertThat(links(two, show("s", "hall"))).isEmpty();
  }

  @Test
  void a_surer_link_goes_first() {
    List<Concert> two = List.of(at("c1", "Club", "Austin"), at("c2", "Town Hall", "Austin"));
    assertThat(links(two, show("s", "hall"))).containsExactly(Map.entry("c2", "s"));
  }

  @Test
  void shows_that_are_withdrawn_cancelled_or_without_a_day_or_place_are_not_linked() {
    Concert concert = at("c", "Town Hall", "Austin");
    assertThat(links(List.of(concert), withdrawn("s"))).isEmpty();
    assertThat(links(List.of(concert), show("s", DAY, null, "hall", ShowStatus.CANCELLED, null)))
        .isEmpty();
    assertThat(links(List.of(concert), show("s", null, null, "hall", null, null))).isEmpty();
    assertThat(links(List.of(concert), show("s", DAY, null, null, null, null))).isEmpty();
  }

  private static Map<String, String> links(Collection<Concert> concerts, Show... shows) {
    return ShowLinks.of(concerts, List.of(shows), VENUES);
  }

  private static Concert at(String id, String venue, String city) {
    return concert(id, DAY, new ConcertVenue(null, venue, city, null, "US", null, null));
  }

  private static Concert concert(String id, LocalDate day, ConcertVenue venue) {
    return new Concert(id, id, null, id, day, null, venue, List.of(), null);
  }

  private static Show withdrawn(String id) {
    return show(id, DAY, null, "hall", null, Instant.parse("2026-03-02T00:00:00Z"));
  }

  private static Show show(String id, String venueId) {
    return show(id, venueId, null);
  }

  private static Show show(String id, String venueId, LocalTime time) {
    return show(id, DAY, time, venueId, ShowStatus.OFFSALE, null);
  }

  private static Show show(
      String id,
      LocalDate day,
      LocalTime time,
      String venueId,
      ShowStatus status,
      Instant withdrawnAt) {
    return new Show(
        id,
        "e" + id,
        "Band",
        null,
        day,
        time,
        null,
        false,
        status,
        null,
        null,
        null,
        venueId,
        EventKind.SHOW,
        List.of(),
        withdrawnAt);
  }

  private static Venue venue(
      String id, String name, String city, String country, Double latitude, Double longitude) {
    return new Venue(id, id, name, city, null, country, latitude, longitude, null);
  }
}
