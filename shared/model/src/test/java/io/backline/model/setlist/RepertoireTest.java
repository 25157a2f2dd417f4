package io.backline.model.setlist;

import static io.backline.model.setlist.Nights.FIRST;
import static io.backline.model.setlist.Nights.concert;
import static io.backline.model.setlist.Nights.played;
import static io.backline.model.setlist.Nights.song;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.backline.model.Song;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class RepertoireTest {
  private static final LocalDate TODAY = FIRST.plusYears(1);
  private static final LocalDate LONG_OUT = FIRST.minusYears(8);

  @Test
  void performances_come_latest_first_with_main_set_and_encores_apart() {
    Nights nights = new Nights().night("A", "B", "|", "C").night("B", "A", "|", "C");

    Repertoire repertoire = nights.repertoire();

    assertThat(repertoire.performances())
        .extracting(Performance::date)
        .containsExactly(FIRST.plusDays(1), FIRST);
    Performance latest = repertoire.performances().getFirst();
    assertThat(titles(repertoire, latest.main())).containsExactly("B", "A");
    assertThat(titles(repertoire, latest.encores())).containsExactly("C");
    assertThat(latest.country()).isEqualTo("DE");
    assertThat(latest.place()).isEqualTo("stadthalle/town of stadthalle");
  }

  @Test
  void tapes_and_unknown_songs_are_left_out_and_a_concert_of_nothing_else_too() {
    PlayedSong tape =
        new PlayedSong("Intro", null, null, null, null, true, List.of(new SongPart("Intro", null)));
    PlayedSong unknown = new PlayedSong(null, null, null, null, null, false, List.of());

    Repertoire repertoire =
        Repertoire.of(
            List.of(
                concert(FIRST, List.of(tape, unknown)),
                concert(FIRST.plusDays(1), List.of(tape, played("A", null), unknown))),
            List.of(),
            TODAY);

    assertThat(repertoire.songs()).extracting(RepertoireSong::title).containsExactly("A");
    assertThat(repertoire.performances()).hasSize(1);
  }

  @Test
  void a_cover_is_another_song_than_the_artists_own_of_that_title() {
    PlayedSong cover =
        new PlayedSong(
            "Hurt",
            null,
            "Nine Inch Nails",
            null,
            null,
            false,
            List.of(new SongPart("Hurt", null)));

    Repertoire repertoire =
        Repertoire.of(
            List.of(concert(FIRST, List.of(played("Hurt", null), cover))),
            List.of(song("Hurt", 50, LONG_OUT)),
            TODAY);

    assertThat(repertoire.songs())
        .extracting(RepertoireSong::key)
        .containsExactlyInAnyOrder("hurt", "hurt/nine inch nails");
    assertThat(repertoire.songs())
        .filteredOn(song -> song.coverOf() != null)
        .allMatch(song -> song.songId() == null && song.coverOf().equals("Nine Inch Nails"));
  }

  @Test
  void a_cover_that_the_artist_has_released_is_that_song_and_keeps_whose_it_is() {
    PlayedSong cover =
        new PlayedSong(
            "Hurt",
            null,
            "Nine Inch Nails",
            null,
            null,
            false,
            List.of(new SongPart("Hurt", "id of Hurt")));

    Repertoire repertoire =
        Repertoire.of(
            List.of(concert(FIRST, List.of(cover))), List.of(song("Hurt", 50, LONG_OUT)), TODAY);

    assertThat(repertoire.songs())
        .containsExactly(
            new RepertoireSong("hurt", "id of Hurt", "Hurt", "Nine Inch Nails", 50, LONG_OUT));
  }

  @Test
  void whose_a_medley_is_does_not_tell_whose_each_of_its_songs_is() {
    List<SongPart> parts = List.of(new SongPart("Hurt", null), new SongPart("Own", null));
    PlayedSong medley = new PlayedSong("Hurt / Own", null, "Nobody", null, null, false, parts);

    Repertoire repertoire =
        Repertoire.of(List.of(concert(FIRST, List.of(medley))), List.of(), TODAY);

    assertThat(repertoire.songs()).extracting(RepertoireSong::coverOf).containsOnlyNulls();
  }

  @Test
  void concerts_of_which_nothing_is_known_take_the_room_of_no_other() {
    List<Concert> concerts = new ArrayList<>();
    IntStream.range(1, 301).forEach(i -> concerts.add(concert(FIRST.plusDays(i), List.of())));
    concerts.add(concert(FIRST, List.of(played("A", null))));

    assertThat(Repertoire.of(concerts, List.of(), TODAY).performances()).hasSize(1);
  }

  @Test
  void a_title_that_is_too_long_is_cut() {
    Concert night = concert(FIRST, List.of(played("A".repeat(300), null)));

    assertThat(Repertoire.of(List.of(night), List.of(), TODAY).songs())
        .extracting(song -> song.title().length())
        .containsExactly(200);
  }

  @Test
  void a_title_is_never_cut_within_a_character() {
    Concert night = concert(FIRST, List.of(played("A".repeat(199) + "\uD83C\uDFB8", null)));

    assertThat(Repertoire.of(List.of(night), List.of(), TODAY).songs())
        .extracting(RepertoireSong::title)
        .containsExactly("A".repeat(199));
  }

  @Test
  void the_songs_of_a_medley_are_songs_of_their_own() {
    PlayedSong medley =
        new PlayedSong(
            "A / B",
            null,
            null,
            null,
            null,
            false,
            List.of(new SongPart("A", "id of A"), new SongPart("B", null)));

    Repertoire repertoire =
        Repertoire.of(
            List.of(concert(FIRST, List.of(medley, played("A", null)))),
            List.of(song("A", 50, LONG_OUT)),
            TODAY);

    assertThat(titles(repertoire, repertoire.performances().getFirst().main()))
        .containsExactly("A", "B");
  }

  @Test
  void ways_of_writing_a_title_are_one_song() {
    PlayedSong loud =
        new PlayedSong(
            "NIGHT SWIM!",
            null,
            null,
            null,
            null,
            false,
            List.of(new SongPart("NIGHT SWIM!", null)));
    PlayedSong plain =
        new PlayedSong(
            "Night Swim", null, null, null, null, false, List.of(new SongPart("Night Swim", null)));

    Repertoire repertoire =
        Repertoire.of(
            List.of(concert(FIRST, List.of(loud)), concert(FIRST.plusDays(1), List.of(plain))),
            List.of(),
            TODAY);

    assertThat(repertoire.songs()).hasSize(1);
    assertThat(repertoire.performances()).hasSize(2);
  }

  @Test
  void what_is_older_than_two_years_or_still_to_come_is_left_out() {
    Repertoire repertoire =
        Repertoire.of(
            List.of(
                concert(TODAY.minusYears(2), List.of(played("Old", null))),
                concert(TODAY, List.of(played("Now", null))),
                concert(TODAY.plusDays(1), List.of(played("Soon", null)))),
            List.of(),
            TODAY);

    assertThat(repertoire.songs()).extracting(RepertoireSong::title).containsExactly("Now");
  }

  @Test
  void of_the_catalogue_the_popular_and_the_new_songs_may_be_played() {
    List<Song> songs = new ArrayList<>();
    IntStream.range(0, 200).forEach(i -> songs.add(song("S" + i, i % 100, LONG_OUT)));
    songs.add(song("New", 1, TODAY.minusDays(3)));

    Repertoire repertoire = Repertoire.of(List.of(), songs, TODAY);

    assertThat(repertoire.songs())
        .hasSize(61)
        .extracting(RepertoireSong::title)
        .contains("S99", "S199", "New")
        .doesNotContain("S0", "S169");
  }

  @Test
  void a_release_of_which_only_the_year_is_known_is_not_new() {
    Song song =
        new Song(
            "id",
            "Year",
            "Year",
            null,
            null,
            null,
            "" + TODAY.getYear(),
            null,
            0,
            false,
            List.of(),
            null);

    assertThat(Repertoire.of(List.of(), List.of(song), TODAY).songs()).isEmpty();
  }

  @Test
  void three_hundred_concerts_of_thirty_songs_take_less_than_half_of_a_row() {
    Repertoire repertoire = large(300, 30, "The Song of Number %d");

    assertThat(repertoire.performances()).hasSize(300);
    assertThat(repertoire.toString().getBytes(UTF_8).length).isLessThan(200_000);
  }

  @Test
  void however_much_was_played_it_fits_into_a_row() {
    Repertoire repertoire = large(900, 60, "A Title of Which Nobody Remembers All the Words, %d");

    assertThat(repertoire.performances()).hasSize(300);
    assertThat(repertoire.songs()).hasSizeLessThanOrEqualTo(500);
    assertThat(repertoire.toString().getBytes(UTF_8).length).isLessThan(350_000);
  }

  private static Repertoire large(int concerts, int songs, String title) {
    Random random = new Random(1);
    Nights nights = new Nights();
    for (int i = 0; i < concerts; i++) {
      nights.night(
          IntStream.range(0, songs).mapToObj(_ -> title.formatted(random.nextInt(1_000))).toList());
    }
    Song[] catalogue =
        IntStream.range(0, 1_000)
            .mapToObj(i -> song(title.formatted(i), i % 100, LONG_OUT))
            .toArray(Song[]::new);
    return nights.repertoire(catalogue);
  }

  private static List<String> titles(Repertoire repertoire, List<Integer> songs) {
    return songs.stream().map(song -> repertoire.songs().get(song).title()).toList();
  }
}
