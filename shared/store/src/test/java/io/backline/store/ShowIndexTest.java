package io.backline.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.backline.model.Ids;
import io.backline.model.Show;
import io.backline.model.setlist.Concert;
import io.backline.model.setlist.ConcertVenue;
import io.backline.store.ArtistRows.Kind;
import io.backline.testkit.DynamoDbLocal;
import io.backline.testkit.ShowBuilder;
import io.backline.testkit.TestTables;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(DynamoDbLocal.class)
final class ShowIndexTest {
  private final String artistId = UUID.randomUUID().toString();
  private final String eventId = UUID.randomUUID().toString();
  private final String showId = Ids.show(artistId, eventId);
  private final ListedRows<Show> shows;
  private final ArtistRows<Concert> concerts;
  private final ShowIndex index;

  ShowIndexTest(TestTables tables) {
    String table = tables.name("LibraryTable");
    Library library = new Library(tables.client(), table);
    shows = library.shows();
    concerts =
        new ArtistRows<>(
            tables.client(), table, new Kind<>("CONCERTS", Concert.class, Concert::id));
    index = library.showIndex();
  }

  @Test
  void a_show_is_its_artists() {
    shows.write(artistId, 1, new HashMap<>(), List.of(show()));
    await(showId, Optional.of(artistId));
  }

  @Test
  void a_concert_leads_to_its_artist_by_the_show_that_it_was() {
    concerts.write(artistId, 1, new HashMap<>(), List.of(concert(eventId, showId)));
    await(showId, Optional.of(artistId));
    assertThat(index.artistOf(Ids.concert(artistId, eventId))).isEmpty();
  }

  @Test
  void a_concert_of_no_stored_show_is_found_by_its_own_id() {
    String id = Ids.concert(artistId, eventId);
    concerts.write(artistId, 1, new HashMap<>(), List.of(concert(eventId, id)));
    await(id, Optional.of(artistId));
  }

  @Test
  void of_two_artists_who_have_one_concert_it_is_always_the_same_that_is_found() {
    String id = Ids.concert(artistId, eventId);
    for (String artist : List.of("b" + artistId, "a" + artistId)) {
      concerts.write(artist, 1, new HashMap<>(), List.of(concert(eventId, id)));
    }
    await(id, Optional.of("a" + artistId));
  }

  @Test
  void what_is_gone_is_found_no_more_and_what_never_was_not_either() {
    shows.write(artistId, 1, new HashMap<>(), List.of(show()));
    await(showId, Optional.of(artistId));
    shows.delete(artistId, 1, List.of(showId));
    await(showId, Optional.empty());
    assertThat(index.artistOf(UUID.randomUUID().toString())).isEmpty();
  }

  /** The index follows its table within a moment. */
  private void await(String id, Optional<String> wanted) {
    Instant end = Instant.now().plus(Duration.ofSeconds(30));
    Optional<String> found = index.artistOf(id);
    while (!found.equals(wanted) && Instant.now().isBefore(end)) {
      found = index.artistOf(id);
    }
    assertThat(found).isEqualTo(wanted);
  }

  private Show show() {
    return ShowBuilder.of(artistId, eventId).on(LocalDate.parse("2026-12-01")).build();
  }

  private Concert concert(String setlistFmId, String showId) {
    return new Concert(
        Ids.concert(artistId, setlistFmId),
        setlistFmId,
        "mbid",
        showId,
        LocalDate.parse("2026-12-01"),
        null,
        new ConcertVenue(null, "Hall", "Ravensmouth", null, "US", null, null),
        List.of(),
        null);
  }
}
