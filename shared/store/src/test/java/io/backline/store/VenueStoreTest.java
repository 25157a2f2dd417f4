package io.backline.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.backline.model.Venue;
import io.backline.testkit.DynamoDbLocal;
import io.backline.testkit.TestTables;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(DynamoDbLocal.class)
final class VenueStoreTest {
  private final VenueStore venues;

  VenueStoreTest(TestTables tables) {
    venues = new Library(tables.client(), tables.name("LibraryTable")).venues();
  }

  @Test
  void a_venue_comes_back_as_it_was_written() {
    Venue venue =
        new Venue("v1", "KovZ", "Arena", "Köln", "NRW", "DE", 50.9383, 6.9, "Europe/Berlin");
    venues.write(List.of(venue, venue));
    assertThat(venues.findAll(List.of("v1", "nowhere")))
        .containsOnlyKeys("v1")
        .containsValue(venue);
  }

  @Test
  void a_venue_that_changed_is_written_again() {
    Venue old = new Venue("v2", "KovX", "Old", null, null, null, null, null, null);
    Venue renamed = new Venue("v2", "KovX", "New", null, null, null, null, null, null);
    venues.write(List.of(old));
    venues.write(List.of(renamed));
    assertThat(venues.findAll(List.of("v2"))).containsValue(renamed);
  }

  @Test
  void descriptions_of_a_place_without_an_id_come_to_the_same_in_any_order() {
    Venue north = new Venue("p", null, "Hall", "Ulm", "North", null, 48.4, null, null);
    Venue south = new Venue("p", null, "Hall", "Ulm", "South", "DE", null, 9.9, null);
    venues.write(List.of(north, south));
    Map<String, Venue> before = venues.findAll(List.of("p"));
    venues.write(List.of(south));
    venues.write(List.of(north));
    assertThat(venues.findAll(List.of("p"))).isEqualTo(before);
    assertThat(before)
        .containsValue(new Venue("p", null, "Hall", "Ulm", "North", "DE", 48.4, 9.9, null));
  }

  @Test
  void imports_that_share_venues_do_not_disturb_each_other() {
    List<Venue> shared =
        IntStream.range(0, 130).mapToObj(i -> venue("s" + i, "Hall " + i)).toList();
    Parallel.map(
        List.of(1, 2, 3, 4),
        4,
        i -> {
          venues.write(shared);
          return i;
        });
    assertThat(venues.findAll(shared.stream().map(Venue::id).toList()).values())
        .containsExactlyInAnyOrderElementsOf(shared);
  }

  private static Venue venue(String id, String name) {
    return new Venue(id, null, name, null, null, null, null, null, null);
  }
}
