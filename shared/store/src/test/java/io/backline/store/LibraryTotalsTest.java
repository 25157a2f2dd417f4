package io.backline.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.backline.model.EventKind;
import io.backline.model.Show;
import io.backline.model.ShowStatus;
import io.backline.model.Song;
import io.backline.model.Totals;
import io.backline.testkit.DynamoDbLocal;
import io.backline.testkit.ShowBuilder;
import io.backline.testkit.TestTables;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(DynamoDbLocal.class)
final class LibraryTotalsTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-21");

  private final String artistId = UUID.randomUUID().toString();
  private final Library library;

  LibraryTotalsTest(TestTables tables) {
    library = new Library(tables.client(), tables.name("LibraryTable"));
  }

  @Test
  void nobody_has_nothing() {
    assertThat(totals()).isEqualTo(new Totals(0, 0, 0, 0, 0, null, null, null));
  }

  @Test
  void shows_to_come_are_counted_from_today_on_and_the_next_is_the_first_of_them() {
    store(
        show("yesterday", TODAY.minusDays(1), ShowStatus.ONSALE, EventKind.SHOW, null),
        show("later", TODAY.plusDays(9), ShowStatus.RESCHEDULED, EventKind.SHOW, null),
        show("today", TODAY, null, EventKind.SHOW, null),
        show("undated", null, ShowStatus.POSTPONED, EventKind.SHOW, null));
    assertThat(totals())
        .returns(4, Totals::shows)
        .returns(2, Totals::upcomingShows)
        .returns(TODAY, Totals::nextShow);
  }

  @Test
  void nobody_goes_to_what_is_cancelled_or_withdrawn_or_parking() {
    LocalDate day = TODAY.plusDays(2);
    store(
        show("cancelled", day, ShowStatus.CANCELLED, EventKind.SHOW, null),
        show("withdrawn", day, ShowStatus.ONSALE, EventKind.SHOW, Instant.EPOCH),
        show("parking", day, ShowStatus.ONSALE, EventKind.PARKING, null));
    assertThat(totals())
        .returns(2, Totals::shows)
        .returns(0, Totals::upcomingShows)
        .returns(null, Totals::nextShow);
  }

  @Test
  void an_artist_is_as_popular_as_its_ten_hits() {
    songs(IntStream.range(0, 10).mapToObj(i -> song(i, 80 + i)));
    songs(IntStream.range(10, 50).mapToObj(i -> song(i, 3)));
    songs(IntStream.range(50, 60).mapToObj(i -> song(i, null)));
    assertThat(totals()).returns(60, Totals::songs).returns(85, Totals::popularity);
  }

  @Test
  void where_no_provider_says_how_popular_songs_are_nobody_knows() {
    songs(IntStream.range(0, 3).mapToObj(i -> song(i, null)));
    assertThat(totals()).returns(3, Totals::songs).returns(null, Totals::popularity);
  }

  private Totals totals() {
    return library.totals(artistId, TODAY, null);
  }

  private void store(Show... shows) {
    library.shows().write(artistId, 1, new HashMap<>(), List.of(shows));
  }

  private void songs(Stream<Song> songs) {
    library.songs().write(artistId, 1, new HashMap<>(), songs.toList());
  }

  private static Song song(int number, Integer popularity) {
    String id = "song-" + number;
    return new Song(
        id, id, id, null, id, "Album", "2020", popularity, 200_000, false, List.of(id), null);
  }

  private static Show show(
      String id, LocalDate day, ShowStatus status, EventKind kind, Instant withdrawnAt) {
    return ShowBuilder.withId(id)
        .on(day)
        .as(status)
        .in("v1")
        .of(kind)
        .withdrawnAt(withdrawnAt)
        .build();
  }
}
