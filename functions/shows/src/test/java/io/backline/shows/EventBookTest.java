package io.backline.shows;

import static org.assertj.core.api.Assertions.assertThat;

import io.backline.model.EventKind;
import io.backline.model.Ids;
import io.backline.model.ListedEvent;
import io.backline.model.Show;
import io.backline.model.ShowStatus;
import io.backline.model.Venue;
import io.backline.store.Library;
import io.backline.testkit.DynamoDbLocal;
import io.backline.testkit.TestTables;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(DynamoDbLocal.class)
final class EventBookTest {
  private static final Venue HALL =
      new Venue(Ids.venue("V1"), "V1", "Hall", "Boston", null, "US", null, null, null);
  private static final LocalDate DAY = LocalDate.parse("2027-03-05");
  private static final ListedEvent SHOW = event("e1", "Quillon Harbour", DAY, ShowStatus.ONSALE);
  private static final ListedEvent PARKING =
      event("p1", "Parking: Quillon Harbour", DAY, ShowStatus.ONSALE);

  private final String artistId = UUID.randomUUID().toString();
  private final Library library;

  EventBookTest(TestTables tables) {
    library = new Library(tables.client(), tables.name("LibraryTable"));
  }

  @Test
  void an_add_on_that_came_before_its_show_moves_into_it() {
    EventBook book = book(1);
    book.add(List.of(PARKING));
    assertThat(onlyShow()).returns("p1", Show::tmEventId).returns(EventKind.PARKING, Show::kind);
    book.add(List.of(SHOW));
    assertThat(onlyShow()).returns("e1", Show::tmEventId).returns(EventKind.SHOW, Show::kind);
    assertThat(onlyShow().offers()).singleElement().matches(one -> one.tmEventId().equals("p1"));
  }

  @Test
  void a_later_import_that_sees_another_part_adds_to_what_is_stored() {
    book(1).add(List.of(SHOW));
    Show before = onlyShow();
    book(2).add(List.of(PARKING));
    assertThat(onlyShow().id()).isEqualTo(before.id());
    assertThat(onlyShow().offers()).hasSize(1);
  }

  @Test
  void two_runs_at_once_come_to_the_same_once_it_is_derived_from_what_is_stored() {
    EventBook one = book(1);
    EventBook other = book(1);
    one.add(List.of(SHOW));
    other.add(List.of(PARKING));
    book(1).derive();
    assertThat(onlyShow().offers()).hasSize(1);
  }

  @Test
  void a_rescheduled_show_moves_in_place_and_leaves_the_parking_of_the_first_day() {
    book(1).add(List.of(SHOW, PARKING));
    Show before = onlyShow();
    book(2).add(List.of(event("e1", "Quillon Harbour", DAY.plusDays(30), ShowStatus.RESCHEDULED)));
    assertThat(shows()).hasSize(2);
    assertThat(shows())
        .filteredOn(show -> show.kind() == EventKind.SHOW)
        .singleElement()
        .returns(before.id(), Show::id)
        .returns(DAY.plusDays(30), Show::localDate)
        .returns(DAY, Show::initialDate);
  }

  private EventBook book(long generation) {
    return new EventBook(library, artistId, generation);
  }

  private List<Show> shows() {
    return library.shows().all(artistId);
  }

  private Show onlyShow() {
    assertThat(shows()).hasSize(1);
    return shows().getFirst();
  }

  private static ListedEvent event(String id, String name, LocalDate day, ShowStatus status) {
    return new ListedEvent(
        id, name, null, day, null, null, null, false, status, null, null, null, HALL, null, null,
        null, null);
  }
}
