package io.backline.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.backline.model.Ids;
import io.backline.model.Show;
import io.backline.model.Song;
import io.backline.model.Venue;
import io.backline.model.setlist.Concert;
import io.backline.model.setlist.ConcertVenue;
import io.backline.model.setlist.PlayedSong;
import io.backline.model.setlist.RepertoireSong;
import io.backline.model.setlist.SongPart;
import io.backline.testkit.DynamoDbLocal;
import io.backline.testkit.ShowBuilder;
import io.backline.testkit.TestTables;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(DynamoDbLocal.class)
final class SetlistStoreTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

  private final String artistId = Ids.artist("K" + UUID.randomUUID());
  private final Library library;

  SetlistStoreTest(TestTables tables) {
    library = new Library(tables.client(), tables.name("LibraryTable"));
  }

  @Test
  void concerts_are_listed_the_latest_first() {
    session().add(List.of(concert("a", 3, "One"), concert("b", 1, "One"), concert("c", 40, "One")));
    Page<Concert> first = library.concerts().page(artistId, Range.ALL, 2);
    assertThat(first.rows()).extracting(Concert::setlistFmId).containsExactly("b", "a");
    Range rest = new Range(null, null, first.last());
    assertThat(library.concerts().page(artistId, rest, 2).rows())
        .extracting(Concert::setlistFmId)
        .containsExactly("c");
  }

  @Test
  void a_concert_is_stored_with_the_show_that_it_was_and_its_songs() {
    songs(song("s1", "One"));
    Show show = show(TODAY.minusDays(3));
    session().add(List.of(concert("a", 3, "One"), concert("b", 9, "Two")));
    assertThat(stored("a").showId()).isEqualTo(show.id());
    assertThat(parts("a")).containsExactly(new SongPart("One", "s1"));
    assertThat(stored("b").showId()).isEqualTo(stored("b").id());
    assertThat(parts("b")).containsExactly(new SongPart("Two", null));
  }

  @Test
  void what_is_told_again_is_known_whatever_it_was_linked_to() {
    songs(song("s1", "One"));
    show(TODAY.minusDays(3));
    session().add(List.of(concert("a", 3, "One")));
    SetlistSession again = session();
    assertThat(again.has(concert("a", 3, "One"))).isTrue();
    assertThat(again.has(concert("a", 3, "Two"))).isFalse();
    assertThat(again.has(concert("b", 3, "One"))).isFalse();
  }

  @Test
  void shows_and_songs_that_come_later_are_found_when_it_is_concluded_again() {
    session().add(List.of(concert("a", 3, "One")));
    assertThat(stored("a").showId()).isEqualTo(stored("a").id());
    songs(song("s1", "One"));
    show(TODAY.minusDays(3));
    session().conclude(TODAY);
    assertThat(stored("a").showId()).isNotEqualTo(stored("a").id());
    assertThat(parts("a")).containsExactly(new SongPart("One", "s1"));
    songs(song("s2", "One"));
    session().conclude(TODAY);
    assertThat(parts("a")).containsExactly(new SongPart("One", "s2"));
    assertThat(repertoire()).containsExactly("s2");
  }

  @Test
  void concluding_again_writes_nothing() {
    songs(song("s1", "One"));
    session().add(List.of(concert("a", 3, "One")));
    library.setlists().open(artistId, 1).conclude(TODAY);
    library.setlists().open(artistId, 2).conclude(TODAY);
    assertThat(library.concerts().stamps(artistId).values())
        .extracting(Stamp::generation)
        .containsOnly(1L);
    assertThat(repertoire()).containsExactly("s1");
  }

  @Test
  void songs_that_are_derived_while_concerts_are_stored_are_those_they_are_matched_with() {
    songs(song("s1", "One"));
    SetlistSession session = session();
    session.add(List.of(concert("a", 3, "One")));
    songs(song("s2", "One"));
    session.conclude(TODAY);
    assertThat(parts("a")).containsExactly(new SongPart("One", "s2"));
    assertThat(repertoire()).containsExactly("s2");
  }

  @Test
  void concerts_that_are_stored_while_another_concludes_are_in_the_forecasts() {
    songs(song("s1", "One"), song("s2", "Two"));
    session().add(List.of(concert("a", 3, "One")));
    SetlistSession before = session();
    SetlistSession reading = session();
    reading.add(List.of(concert("b", 2, "Two")));
    reading.conclude(TODAY);
    before.conclude(TODAY);
    assertThat(concertsInTheRepertoire()).isEqualTo(2);
  }

  @Test
  void what_is_told_anew_while_another_concludes_stays_so() {
    session().add(List.of(concert("a", 3, "One")));
    SetlistSession before = session();
    session().add(List.of(concert("a", 3, "Two")));
    songs(song("s1", "One"), song("s2", "Two"));
    before.conclude(TODAY);
    assertThat(parts("a")).containsExactly(new SongPart("Two", "s2"));
  }

  @Test
  void what_is_removed_while_another_concludes_stays_so() {
    session().add(List.of(concert("a", 3, "One"), concert("b", 2, "One")));
    SetlistSession before = session();
    session().remove(List.of(Ids.concert(artistId, "a")));
    songs(song("s1", "One"));
    before.conclude(TODAY);
    assertThat(library.concerts().stored(artistId).rows())
        .containsOnlyKeys(Ids.concert(artistId, "b"));
    assertThat(concertsInTheRepertoire()).isEqualTo(1);
  }

  @Test
  void an_older_job_concludes_beside_a_newer_one_whose_concerts_it_leaves_alone() {
    library.setlists().open(artistId, 2).add(List.of(concert("a", 3, "One")));
    SetlistSession older = session();
    older.add(List.of(concert("a", 3, "Two"), concert("b", 2, "One")));
    songs(song("s1", "One"));
    older.conclude(TODAY);
    assertThat(parts("a")).containsExactly(new SongPart("One", null));
    assertThat(parts("b")).containsExactly(new SongPart("One", "s1"));
  }

  @Test
  void an_older_job_changes_nothing_of_what_a_newer_one_wrote() {
    library.setlists().open(artistId, 2).add(List.of(concert("a", 3, "One")));
    library.setlists().open(artistId, 1).add(List.of(concert("a", 3, "Two")));
    library.setlists().open(artistId, 1).remove(List.of(Ids.concert(artistId, "a")));
    assertThat(parts("a")).extracting(SongPart::title).containsExactly("One");
  }

  @Test
  void songs_that_are_derived_later_are_in_forecasts_where_no_concert_is_known() {
    songs(song("s1", "One"));
    session().conclude(TODAY);
    songs(song("s2", "Two"));
    session().conclude(TODAY);
    assertThat(repertoire()).containsExactly("s2");
  }

  @Test
  void an_artist_of_whom_nothing_is_known_has_no_repertoire() {
    session().conclude(TODAY);
    assertThat(library.setlists().repertoire(artistId)).isEmpty();
  }

  private SetlistSession session() {
    return library.setlists().open(artistId, 1);
  }

  private Concert stored(String setlistFmId) {
    return library.concerts().stored(artistId).rows().get(Ids.concert(artistId, setlistFmId));
  }

  private List<SongPart> parts(String setlistFmId) {
    return stored(setlistFmId).songs().stream().flatMap(song -> song.parts().stream()).toList();
  }

  private List<String> repertoire() {
    return library.setlists().repertoire(artistId).stream()
        .flatMap(one -> one.songs().stream())
        .map(RepertoireSong::songId)
        .flatMap(id -> Optional.ofNullable(id).stream())
        .toList();
  }

  private int concertsInTheRepertoire() {
    return library.setlists().repertoire(artistId).orElseThrow().performances().size();
  }

  private void songs(Song... songs) {
    library.songs().replaceAll(artistId, 1, library.songs().stamps(artistId), List.of(songs));
  }

  private Show show(LocalDate day) {
    Venue venue = new Venue("hall", null, "Town Hall", "Austin", null, "US", null, null, null);
    library.venues().write(List.of(venue));
    Show show = ShowBuilder.of(artistId, "e" + day).named("Band").on(day).in(venue.id()).build();
    library.shows().write(artistId, 1, new HashMap<>(), List.of(show));
    return show;
  }

  private Concert concert(String setlistFmId, int daysAgo, String title) {
    String id = Ids.concert(artistId, setlistFmId);
    return new Concert(
        id,
        setlistFmId,
        "mbid",
        id,
        TODAY.minusDays(daysAgo),
        "Tour",
        new ConcertVenue("v", "Town Hall", "Austin", null, "US", null, null),
        List.of(new PlayedSong(title, null, null, null, null, false, List.of())),
        "https://www.setlist.fm/" + setlistFmId);
  }

  private static Song song(String id, String title) {
    return new Song(id, title, title, null, "t", "Album", "2020", 50, 1, false, List.of(), null);
  }
}
