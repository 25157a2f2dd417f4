package io.backline.model;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of any events. Few names, days and places, so that they meet often. */
final class ShowsPropertiesTest {

  @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
  void the_order_in_which_events_come_does_not_matter(
      @ForAll("events") List<ListedEvent> events, @ForAll long seed) {
    List<ListedEvent> shuffled = new ArrayList<>(events);
    Collections.shuffle(shuffled, new Random(seed));
    assertThat(of(shuffled)).isEqualTo(of(events));
  }

  @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
  void every_event_is_in_exactly_one_show(@ForAll("events") List<ListedEvent> events) {
    assertThat(of(events).stream().flatMap(ShowsPropertiesTest::ids))
        .containsExactlyInAnyOrderElementsOf(events.stream().map(ListedEvent::tmEventId).toList());
  }

  @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
  void no_two_nights_and_no_two_houses_are_joined(@ForAll("events") List<ListedEvent> events) {
    Map<String, ListedEvent> byId =
        events.stream().collect(toMap(ListedEvent::tmEventId, event -> event));
    for (Show show : of(events)) {
      List<ListedEvent> listings =
          ids(show).map(byId::get).filter(event -> ReadEvent.of(event).isShow()).toList();
      assertThat(distinct(listings.stream().map(ListedEvent::localDate))).hasSizeLessThan(2);
      assertThat(distinct(listings.stream().map(ListedEvent::localTime))).hasSizeLessThan(2);
    }
  }

  @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
  void an_add_on_more_changes_no_show_but_the_one_that_it_belongs_to(
      @ForAll("events") List<ListedEvent> events) {
    List<ListedEvent> more = new ArrayList<>(events);
    more.add(Listings.event("more", "Parking: Quillon Harbour").listed());
    Set<String> before = showIds(of(events));
    assertThat(showIds(of(more))).isEqualTo(before);
  }

  @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
  void no_parking_is_left_where_a_show_of_the_day_is_listed(
      @ForAll("events") List<ListedEvent> events) {
    Map<String, Set<Object>> days =
        events.stream()
            .filter(event -> event.localDate() != null && ReadEvent.of(event).isShow())
            .collect(
                groupingBy(event -> event.venue().id(), mapping(ListedEvent::localDate, toSet())));
    assertThat(of(events))
        .filteredOn(show -> show.kind() == EventKind.PARKING && show.localDate() != null)
        .noneMatch(show -> days.getOrDefault(show.venueId(), Set.of()).contains(show.localDate()));
  }

  @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
  void what_is_withdrawn_has_no_say_in_what_is_listed(
      @ForAll("events") List<ListedEvent> events, @ForAll long seed) {
    List<ListedEvent> marked = withSomeWithdrawn(events, new Random(seed));
    List<Show> listed = of(marked.stream().filter(event -> !event.isWithdrawn()).toList());
    assertThat(of(marked)).filteredOn(show -> show.withdrawnAt() == null).isEqualTo(listed);
  }

  @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
  void a_withdrawn_show_has_withdrawn_events_alone_and_no_listed_one_of_the_same_hour(
      @ForAll("events") List<ListedEvent> events, @ForAll long seed) {
    List<ListedEvent> marked = withSomeWithdrawn(events, new Random(seed));
    Map<String, ListedEvent> byId =
        marked.stream().collect(toMap(ListedEvent::tmEventId, event -> event));
    Map<String, Show> together = new HashMap<>();
    of(events).forEach(show -> ids(show).forEach(id -> together.put(id, show)));
    for (Show show : of(marked)) {
      if (show.withdrawnAt() != null) {
        assertThat(ids(show).map(byId::get)).allMatch(ListedEvent::isWithdrawn);
        assertThat(listings(together.get(show.tmEventId()), byId))
            .allMatch(ListedEvent::isWithdrawn);
      }
    }
  }

  /** The events that are the show itself, where it is one. */
  private static Stream<ListedEvent> listings(Show show, Map<String, ListedEvent> byId) {
    return Stream.concat(
            Stream.of(show.tmEventId()),
            show.offers().stream()
                .filter(offer -> offer.kind() == EventKind.SHOW)
                .map(Offer::tmEventId))
        .map(byId::get);
  }

  private static List<ListedEvent> withSomeWithdrawn(List<ListedEvent> events, Random random) {
    return events.stream()
        .map(event -> random.nextBoolean() ? event.withdrawn(Instant.EPOCH) : event)
        .toList();
  }

  private static Set<String> showIds(List<Show> shows) {
    return shows.stream()
        .filter(show -> show.kind() == EventKind.SHOW)
        .map(Show::id)
        .collect(toSet());
  }

  private static Set<Object> distinct(Stream<?> values) {
    return values.filter(Objects::nonNull).collect(toSet());
  }

  private static Stream<String> ids(Show show) {
    return Stream.concat(Stream.of(show.tmEventId()), show.offers().stream().map(Offer::tmEventId));
  }

  private static List<Show> of(List<ListedEvent> events) {
    return Shows.of(Listings.ARTIST, events);
  }

  @Provide
  Arbitrary<List<ListedEvent>> events() {
    Arbitrary<String> names =
        Arbitraries.of(
                "Quillon Harbour",
                "Quillon Harbour",
                "Saltmarsh Weekender",
                "Saltmarsh Weekender 3-Day Pass",
                "Parking: Quillon Harbour",
                "Quillon Harbour - VIP Package",
                "Suite: Quillon Harbour",
                "Parking Lot Symphony")
            .injectNull(0.1);
    Arbitrary<String> times = Arbitraries.of("14:00", "17:00", "20:00").injectNull(0.3);
    Arbitrary<Venue> places =
        Arbitraries.of(
            Listings.HALL,
            Listings.HALL,
            Listings.venue("hall2", "The Saltworks", "Boston"),
            Listings.venue("other", "The Shed", "Boston"));
    Arbitrary<Listings> event =
        Combinators.combine(
                Arbitraries.integers().between(0, 99),
                names,
                Arbitraries.integers().between(-1, 3),
                times,
                Arbitraries.integers().between(1, 3),
                places,
                Arbitraries.of("ticketmaster", "universe", "tmr"))
            .as(
                (id, name, day, time, days, place, source) -> {
                  Listings one = Listings.event("e" + id, name).in(place).from(source);
                  return day < 0 ? one.undated() : one.plusDays(day).at(time).lasting(days);
                });
    return event
        .list()
        .ofMaxSize(14)
        .map(
            all -> {
              Set<String> ids = new HashSet<>();
              return all.stream().filter(one -> ids.add(one.id())).map(Listings::listed).toList();
            });
  }
}
