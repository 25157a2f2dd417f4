package io.backline.model.setlist;

import static io.backline.model.setlist.Nights.FIRST;
import static io.backline.model.setlist.Nights.concert;
import static io.backline.model.setlist.Nights.played;
import static io.backline.model.setlist.Nights.song;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.backline.model.Song;
import io.backline.model.setlist.Forecast.Basis;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class SetlistForecastTest {
  private static final LocalDate LONG_OUT = FIRST.minusYears(8);

  @Test
  void of_an_artist_of_whom_nothing_is_known_nothing_is_forecast() {
    Forecast forecast =
        SetlistForecast.forecast(Repertoire.EMPTY, new Occasion(FIRST, null, null, null));

    assertThat(forecast).isEqualTo(new Forecast(Basis.NOTHING, 0, List.of()));
  }

  @Test
  void without_history_the_most_popular_songs_are_forecast() {
    Song[] songs =
        IntStream.range(0, 40).mapToObj(i -> song("S" + i, 90 - i, LONG_OUT)).toArray(Song[]::new);

    Forecast forecast = new Nights().forecast(songs);

    assertThat(forecast.basis()).isEqualTo(Basis.POPULARITY);
    assertThat(forecast.songs()).hasSize(16);
    assertThat(titles(forecast)).startsWith("S0", "S1", "S2");
    assertThat(forecast.songs().getFirst().reasons())
        .containsExactly("number 1 of the most popular songs");
    assertThat(forecast.songs()).allMatch(song -> song.probability() <= 0.5 && !song.encore());
  }

  @Test
  void without_history_and_popularity_nothing_is_forecast() {
    Forecast forecast = new Nights().forecast(song("Quiet", null, LONG_OUT));

    assertThat(forecast.basis()).isEqualTo(Basis.NOTHING);
    assertThat(forecast.songs()).isEmpty();
  }

  @Test
  void after_one_concert_it_is_that_one_again_in_its_order() {
    Forecast forecast =
        new Nights().night("C", "A", "B", "|", "D").forecast(song("Hit", 99, LONG_OUT));

    assertThat(forecast.basis()).isEqualTo(Basis.HISTORY);
    assertThat(forecast.concerts()).isEqualTo(1);
    assertThat(titles(forecast)).containsExactly("C", "A", "B", "D");
    assertThat(forecast.songs())
        .extracting(LikelySong::encore)
        .containsExactly(false, false, false, true);
    assertThat(forecast.songs().getFirst().reasons()).contains("played at the last show");
  }

  @Test
  void concerts_of_which_nobody_wrote_anything_down_tell_nothing() {
    List<Concert> concerts =
        List.of(concert(FIRST, List.of()), concert(FIRST.plusDays(1), List.of()));
    Repertoire repertoire =
        Repertoire.of(concerts, List.of(song("Hit", 50, LONG_OUT)), FIRST.plusDays(2));

    Forecast forecast =
        SetlistForecast.forecast(repertoire, new Occasion(FIRST.plusDays(2), null, null, null));

    assertThat(forecast.basis()).isEqualTo(Basis.POPULARITY);
    assertThat(titles(forecast)).containsExactly("Hit");
  }

  @Test
  void songs_that_the_catalogue_does_not_have_are_forecast_as_they_are_called() {
    Forecast forecast = new Nights().nights(3, "Unheard", "Of").forecast();

    assertThat(titles(forecast)).containsExactly("Unheard", "Of");
    assertThat(forecast.songs()).allMatch(song -> song.song().songId() == null);
  }

  @Test
  void what_was_played_on_the_day_or_later_does_not_count() {
    Repertoire repertoire = new Nights().nights(2, "A", "B").nights(3, "C", "D").repertoire();

    Forecast forecast =
        SetlistForecast.forecast(repertoire, new Occasion(FIRST.plusDays(2), null, null, null));

    assertThat(forecast.concerts()).isEqualTo(2);
    assertThat(titles(forecast)).containsExactly("A", "B");
  }

  @Test
  void before_all_history_only_popularity_counts() {
    Repertoire repertoire = new Nights().nights(3, "A", "B").repertoire(song("A", 10, LONG_OUT));

    Forecast forecast =
        SetlistForecast.forecast(repertoire, new Occasion(FIRST.minusDays(1), null, null, null));

    assertThat(forecast.basis()).isEqualTo(Basis.POPULARITY);
    assertThat(titles(forecast)).containsExactly("A");
  }

  @Test
  void two_concerts_on_one_day_both_count() {
    List<Concert> concerts =
        List.of(
            concert(FIRST, List.of(played("A", null), played("B", null))),
            concert(FIRST, List.of(played("A", null), played("C", null))));

    Forecast forecast =
        SetlistForecast.forecast(
            Repertoire.of(concerts, List.of(), FIRST.plusDays(1)),
            new Occasion(FIRST.plusDays(1), null, null, null));

    assertThat(forecast.concerts()).isEqualTo(2);
    assertThat(titles(forecast)).hasSize(2).contains("A");
  }

  @Test
  void the_order_in_which_concerts_come_does_not_matter() {
    List<Concert> concerts = Bands.rotating(5).concerts();
    Occasion occasion = new Occasion(FIRST.plusYears(1), null, "DE", null);

    Forecast forecast =
        SetlistForecast.forecast(Repertoire.of(concerts, List.of(), occasion.date()), occasion);
    Forecast reversed =
        SetlistForecast.forecast(
            Repertoire.of(concerts.reversed(), List.of(), occasion.date()), occasion);

    assertThat(reversed).isEqualTo(forecast);
  }

  @Test
  void who_opens_ends_and_returns_does_so_again() {
    Forecast forecast =
        new Nights()
            .night("Open", "A", "B", "C", "Close", "|", "Last")
            .night("Open", "C", "A", "B", "Close", "|", "Last")
            .night("Open", "B", "C", "A", "Close", "|", "Last")
            .forecast();

    assertThat(titles(forecast)).hasSize(6).startsWith("Open").endsWith("Close", "Last");
    assertThat(likely(forecast, "Open").reasons()).contains("usually opens");
    assertThat(likely(forecast, "Close").reasons()).contains("usually ends the main set");
    assertThat(likely(forecast, "Last").reasons()).contains("usually in the encore");
    assertThat(likely(forecast, "Last").encore()).isTrue();
  }

  @Test
  void songs_that_come_together_stay_together() {
    Forecast forecast =
        new Nights()
            .night("Prelude", "Fugue", "A", "B", "C", "D")
            .night("A", "Prelude", "Fugue", "B", "C", "D")
            .night("A", "B", "C", "D", "Prelude", "Fugue")
            .night("A", "B", "Prelude", "Fugue", "C", "D")
            .forecast();

    assertThat(titles(forecast)).containsSequence("Prelude", "Fugue");
    assertThat(likely(forecast, "Fugue").reasons()).contains("usually follows Prelude");
  }

  @Test
  void where_songs_rest_the_ones_that_have_rested_are_likely() {
    Nights nights = new Nights();
    for (int i = 0; i < 10; i++) {
      nights.night("A", "B").night("C", "D").night("E", "F");
    }

    Forecast forecast = nights.forecast();

    assertThat(titles(forecast)).containsExactly("A", "B");
    assertThat(forecast.songs()).allMatch(song -> song.probability() > 0.8);
    assertThat(likely(forecast, "A").reasons()).contains("last played 3 shows ago, and due again");
  }

  @Test
  void what_rests_now_is_as_likely_as_the_others_long_after() {
    Nights nights = new Nights();
    for (int i = 0; i < 10; i++) {
      nights.night("A", "B").night("C", "D").night("E", "F");
    }
    Repertoire repertoire = nights.repertoire();

    Occasion later = new Occasion(nights.next().plusDays(90), null, "DE", null);

    assertThat(chance(repertoire, nights.nextShow(), "e")).isLessThan(0.2);
    assertThat(chance(repertoire, later, "e"))
        .isCloseTo(chance(repertoire, later, "a"), within(0.15));
  }

  @Test
  void where_songs_stay_the_latest_are_likely() {
    Forecast forecast = new Nights().nights(10, "A", "B").nights(5, "C", "D").forecast();

    assertThat(titles(forecast)).containsExactly("C", "D");
    assertThat(likely(forecast, "C").reasons()).contains("played at 5 of the last 10 shows");
  }

  @Test
  void after_a_new_tour_has_begun_its_songs_count_most() {
    Nights nights = new Nights().onTour("Old").nights(20, "A", "B", "C", "D");
    nights.later(60).onTour("New").nights(3, "A", "E", "F", "G");

    Forecast forecast = nights.forecast();

    assertThat(titles(forecast)).containsExactlyInAnyOrder("A", "E", "F", "G");
    assertThat(likely(forecast, "E").reasons())
        .contains("played at each of the 3 shows of this tour");
  }

  @Test
  void a_tour_that_is_named_counts_though_another_came_between() {
    Nights nights = new Nights().onTour("Indoors").nights(6, "A", "B", "C");
    nights.onTour("Festivals").nights(4, "D", "E", "F");
    Repertoire repertoire = nights.repertoire();

    Forecast forecast =
        SetlistForecast.forecast(repertoire, new Occasion(nights.next(), "Indoors", null, null));

    assertThat(titles(forecast)).containsExactlyInAnyOrder("A", "B", "C");
  }

  @Test
  void what_is_played_in_one_country_only_is_likelier_there() {
    Nights nights = new Nights();
    for (int i = 0; i < 8; i++) {
      nights.in("DE", "Hall " + i).night("A", "B", "C").night("A", "B", "C");
      nights.in("FR", "Salle " + i).night("A", "B", "Chanson").night("A", "B", "Chanson");
    }
    Repertoire repertoire = nights.repertoire();

    LocalDate day = nights.next();
    double there = chance(repertoire, new Occasion(day, null, "FR", null), "chanson");
    double elsewhere = chance(repertoire, new Occasion(day, null, "DE", null), "chanson");

    assertThat(there).isGreaterThan(elsewhere + 0.1);
  }

  @Test
  void a_new_song_is_likelier_than_an_old_one_that_was_played_as_often() {
    Nights nights = new Nights().nights(30, "A", "B", "C");
    LocalDate out = nights.next();
    nights.nights(1, "A", "B", "Old").nights(1, "A", "B", "New").nights(1, "A", "B", "C");

    Repertoire repertoire = nights.repertoire(song("New", 40, out), song("Old", 40, LONG_OUT));

    assertThat(chance(repertoire, nights.nextShow(), "new"))
        .isGreaterThan(chance(repertoire, nights.nextShow(), "old"));
  }

  @Test
  void a_song_that_is_out_but_was_never_played_is_possible_while_it_is_new() {
    Nights nights = new Nights().nights(4, "A", "B", "C");
    LocalDate out = nights.next();

    Forecast forecast =
        nights.forecast(song("New", 80, out), song("Old", 80, LONG_OUT), song("A", 1, LONG_OUT));
    Repertoire repertoire = nights.repertoire(song("New", 80, out), song("Old", 80, LONG_OUT));

    assertThat(titles(forecast)).doesNotContain("Old");
    assertThat(chance(repertoire, nights.nextShow(), "new")).isGreaterThan(0.2);
    assertThat(chance(repertoire, nights.nextShow(), "old")).isLessThan(0.2);
  }

  @Test
  void what_is_not_out_yet_is_not_forecast_unless_it_was_played() {
    Nights nights = new Nights().nights(3, "A", "B", "Soon");
    LocalDate out = nights.next().plusDays(30);

    Forecast forecast = nights.forecast(song("Soon", 5, out), song("Later", 99, out));

    assertThat(titles(forecast)).containsExactly("A", "B", "Soon");
  }

  @Test
  void a_short_promotion_does_not_shorten_the_next_show() {
    Nights nights = new Nights().nights(6, "A", "B", "C", "D", "E", "F", "|", "G");

    Forecast forecast = nights.nights(2, "A").forecast();

    assertThat(titles(forecast)).containsExactly("A", "B", "C", "D", "E", "F", "G");
    assertThat(likely(forecast, "B").probability()).isGreaterThan(0.8);
  }

  @Test
  void probabilities_add_up_to_what_is_usually_played() {
    Bands band = Bands.rotating(3);
    Forecast forecast = SetlistForecast.forecast(band.before(40), band.occasion(40));

    List<Double> probabilities = forecast.songs().stream().map(LikelySong::probability).toList();

    assertThat(probabilities).allMatch(p -> p > 0 && p < 1);
    assertThat(probabilities.stream().mapToDouble(p -> p).sum()).isLessThanOrEqualTo(12);
  }

  @Test
  void every_song_of_a_forecast_has_a_reason() {
    for (Bands band : Bands.all()) {
      Forecast forecast = SetlistForecast.forecast(band.before(30), band.occasion(30));

      assertThat(forecast.songs()).allMatch(song -> !song.reasons().isEmpty());
    }
  }

  @Test
  void what_was_played_once_is_not_certain() {
    Forecast forecast = new Nights().night("A", "B", "C").forecast();

    assertThat(likely(forecast, "A").probability()).isCloseTo(0.8, within(0.15));
  }

  private static List<String> titles(Forecast forecast) {
    return forecast.songs().stream().map(song -> song.song().title()).toList();
  }

  private static LikelySong likely(Forecast forecast, String title) {
    return forecast.songs().stream()
        .filter(song -> song.song().title().equals(title))
        .findFirst()
        .orElseThrow();
  }

  /** Of any song, whether or not it is in the forecast. */
  private static double chance(Repertoire repertoire, Occasion occasion, String key) {
    int song = repertoire.songs().stream().map(RepertoireSong::key).toList().indexOf(key);
    List<Performance> past = repertoire.performances().reversed();
    return Study.of(repertoire.songs(), past, occasion).of(song);
  }
}
