package io.backline.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.backline.model.Album;
import io.backline.model.EventKind;
import io.backline.model.Offer;
import io.backline.model.Show;
import io.backline.model.ShowStatus;
import io.backline.model.Song;
import io.backline.model.Track;
import io.backline.testkit.DynamoDbLocal;
import io.backline.testkit.ShowBuilder;
import io.backline.testkit.TestTables;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(DynamoDbLocal.class)
final class ArtistRowsTest {
  private final String artistId = UUID.randomUUID().toString();
  private final ListedRows<Show> shows;
  private final ListedRows<Song> songs;
  private final ArtistRows<Album> albums;

  ArtistRowsTest(TestTables tables) {
    Library library = new Library(tables.client(), tables.name("LibraryTable"));
    shows = library.shows();
    songs = library.songs();
    albums = library.albums();
  }

  @Test
  void rows_come_back_as_they_were_written() {
    Show full =
        new Show(
            "s1",
            "e1",
            "A night",
            Instant.parse("2026-12-01T20:00:00Z"),
            LocalDate.parse("2026-12-01"),
            LocalTime.parse("20:00"),
            "Europe/Berlin",
            true,
            ShowStatus.ONSALE,
            LocalDate.parse("2026-11-01"),
            "https://example.org",
            "https://example.org/i.jpg",
            "v1",
            EventKind.PARKING,
            List.of(new Offer("e2", null, null, ShowStatus.CANCELLED, EventKind.VIP)),
            null);
    Show bare = show("s2", null);
    assertThat(write(1, List.of(full, bare))).isEqualTo(new WriteReport(2, 0, 0));
    assertThat(shows.all(artistId)).containsExactlyInAnyOrder(full, bare);
  }

  @Test
  void a_row_is_found_by_its_id_and_by_its_artist_alone() {
    Show one = show("s1", "2026-01-01");
    write(1, List.of(one, show("s2", null)));
    assertThat(shows.find(artistId, "s1")).contains(one);
    assertThat(shows.find(artistId, "s3")).isEmpty();
    assertThat(shows.find(UUID.randomUUID().toString(), "s1")).isEmpty();
    assertThat(songs.find(artistId, "s1")).isEmpty();
  }

  @Test
  void more_than_a_hundred_rows_are_written_and_read() {
    List<Show> many = many(250);
    assertThat(write(1, many).written()).isEqualTo(250);
    assertThat(shows.all(artistId)).containsExactlyInAnyOrderElementsOf(many);
  }

  @Test
  void rows_that_are_too_large_for_one_transaction_together_are_written_and_deleted() {
    List<Album> large = IntStream.range(0, 90).mapToObj(ArtistRowsTest::largeAlbum).toList();
    Map<String, Stamp> stored = new HashMap<>();
    assertThat(albums.write(artistId, 1, stored, large)).isEqualTo(new WriteReport(90, 0, 0));
    assertThat(albums.all(artistId)).containsExactlyInAnyOrderElementsOf(large);
    assertThat(albums.replaceAll(artistId, 1, stored, List.of()).written()).isEqualTo(90);
    assertThat(albums.count(artistId)).isZero();
  }

  @Test
  void rows_of_another_artist_are_not_seen() {
    write(1, many(3));
    assertThat(shows.all(UUID.randomUUID().toString())).isEmpty();
    assertThat(songs.all(artistId)).isEmpty();
  }

  @Test
  void unchanged_rows_are_not_written_again() {
    write(1, many(120));
    WriteReport again = write(2, many(120));
    assertThat(again).isEqualTo(new WriteReport(0, 120, 0));
    assertThat(shows.stamps(artistId).values()).extracting(Stamp::generation).containsOnly(1L);
  }

  @Test
  void only_the_row_that_changed_is_written() {
    write(1, many(10));
    List<Show> changed = new ArrayList<>(many(10));
    changed.set(3, show("s3", "2030-01-01"));
    assertThat(write(2, changed)).isEqualTo(new WriteReport(1, 9, 0));
    assertThat(shows.stamps(artistId).get("s3").generation()).isEqualTo(2);
  }

  @Test
  void an_older_job_leaves_the_rows_of_a_newer_one_alone() {
    write(2, List.of(show("s1", "2026-02-02")));
    List<Show> stale = List.of(show("s1", "2026-01-01"), show("s2", "2026-01-01"));
    WriteReport report = shows.write(artistId, 1, new HashMap<>(), stale);
    assertThat(report).isEqualTo(new WriteReport(1, 0, 1));
    assertThat(shows.all(artistId))
        .containsExactlyInAnyOrder(show("s1", "2026-02-02"), show("s2", "2026-01-01"));
  }

  @Test
  void one_row_named_twice_in_a_page_is_written_once() {
    WriteReport report =
        write(1, List.of(show("s1", "2026-01-01"), show("s1", "2026-01-01"), show("s2", null)));
    assertThat(report.written()).isEqualTo(2);
  }

  @Test
  void what_is_derived_anew_loses_what_is_no_longer_derived() {
    write(1, many(150));
    Map<String, Stamp> stored = shows.stamps(artistId);
    WriteReport report = shows.replaceAll(artistId, 2, stored, many(20));
    assertThat(report).isEqualTo(new WriteReport(130, 20, 0));
    assertThat(shows.all(artistId)).containsExactlyInAnyOrderElementsOf(many(20));
    assertThat(stored).hasSize(20).isEqualTo(shows.stamps(artistId));
  }

  @Test
  void an_older_job_deletes_nothing_of_a_newer_one() {
    write(2, many(2));
    shows.replaceAll(artistId, 1, shows.stamps(artistId), List.of());
    assertThat(shows.all(artistId)).hasSize(2);
  }

  @Test
  void pages_follow_the_dates_across_partitions_and_the_undated_come_last() {
    List<Show> all = new ArrayList<>(many(25));
    all.add(show("undated", null));
    write(1, all.reversed());
    for (int limit : List.of(1, 7, 26, 100)) {
      assertThat(pages(shows, Range.ALL, limit)).containsExactlyElementsOf(all);
    }
  }

  @Test
  void a_page_says_whether_anything_follows() {
    write(1, many(5));
    assertThat(shows.page(artistId, Range.ALL, 4).last()).isNotNull();
    assertThat(shows.page(artistId, Range.ALL, 5).last()).isNull();
  }

  @Test
  void a_range_begins_and_ends_with_whole_days() {
    write(1, many(10));
    Range range = new Range("2026-01-03", "2026-01-05", null);
    assertThat(pages(shows, range, 2))
        .extracting(Show::localDate)
        .containsExactly(
            LocalDate.parse("2026-01-03"),
            LocalDate.parse("2026-01-04"),
            LocalDate.parse("2026-01-05"));
    assertThat(shows.page(artistId, new Range("2026-01-05", "2026-01-03", null), 9).rows())
        .isEmpty();
  }

  @Test
  void songs_come_by_popularity_and_then_in_one_order_whatever_their_script() {
    List<Song> all =
        List.of(
            song("1", "Zebra", 100),
            song("2", "Apple", 7),
            song("3", "apple pie # 2", 7),
            song("4", "ｚ", 7),
            song("5", "😀", 7),
            song("6", "😀 and more", 7),
            song("7", "", null),
            song("8", "x".repeat(3_000), null));
    songs.write(artistId, 1, new HashMap<>(), all.reversed());
    for (int limit : List.of(1, 3, 8)) {
      assertThat(pages(songs, Range.ALL, limit)).containsExactlyElementsOf(all);
    }
  }

  private WriteReport write(long generation, List<Show> rows) {
    return shows.write(artistId, generation, shows.stamps(artistId), rows);
  }

  private <T> List<T> pages(ListedRows<T> rows, Range range, int limit) {
    List<T> all = new ArrayList<>();
    Page<T> page = rows.page(artistId, range, limit);
    all.addAll(page.rows());
    while (page.last() != null) {
      page = rows.page(artistId, new Range(range.from(), range.to(), page.last()), limit);
      assertThat(page.rows()).isNotEmpty().hasSizeLessThanOrEqualTo(limit);
      all.addAll(page.rows());
    }
    return all;
  }

  private static List<Show> many(int count) {
    LocalDate first = LocalDate.parse("2026-01-01");
    return IntStream.range(0, count)
        .mapToObj(i -> show("s" + i, first.plusDays(i).toString()))
        .toList();
  }

  private static Show show(String id, String day) {
    LocalDate date = day == null ? null : LocalDate.parse(day);
    return ShowBuilder.withId(id).on(date).build();
  }

  /** Of some 45 KB. */
  private static Album largeAlbum(int number) {
    List<Track> tracks =
        IntStream.range(0, 500).mapToObj(track -> track("%d-%d".formatted(number, track))).toList();
    return new Album("a" + number, "artist", "Box", "album", "2020", tracks, null);
  }

  private static Track track(String id) {
    return new Track(id, "é".repeat(20), 200_000, null, 1, 1, null, List.of("artist"), null, null);
  }

  private static Song song(String id, String title, Integer popularity) {
    return new Song(
        id, title, title, null, "t" + id, "Album", null, popularity, 1, false, List.of(id), null);
  }
}
