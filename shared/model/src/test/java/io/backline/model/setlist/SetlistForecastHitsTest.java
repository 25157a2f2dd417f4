package io.backline.model.setlist;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.backline.model.Song;
import io.backline.model.SongTitle;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Forecasts every show of a made-up history from what was played before, and counts the hits. */
final class SetlistForecastHitsTest {
  private static final int FIRST_FORECAST = 5;

  /**
   * Songs that were foreseen at all shows together.
   *
   * @param popular by the most popular songs, as many as the forecast has
   * @param lastAgain by the last setlist
   */
  private record Hits(int played, int forecast, int popular, int lastAgain) {
    Hits plus(Hits other) {
      return new Hits(
          played + other.played,
          forecast + other.forecast,
          popular + other.popular,
          lastAgain + other.lastAgain);
    }
  }

  @Test
  void a_band_that_repeats_itself_is_foreseen_better_than_by_its_last_setlist() {
    Hits hits = through(Bands.repeating(1), FIRST_FORECAST);

    assertThat(hits.forecast()).isGreaterThan(hits.lastAgain()).isGreaterThan(hits.popular());
    assertThat(hits.forecast()).isGreaterThan(hits.played() * 90 / 100);
  }

  @Test
  void a_band_that_never_repeats_itself_is_foreseen_by_what_has_rested() {
    Hits hits = through(Bands.rotating(1), FIRST_FORECAST);

    assertThat(hits.lastAgain()).isZero();
    // Of 80 songs 44 are left, so chance has 27 of 100 and the popular ones 15.
    assertThat(hits.forecast()).isGreaterThan(hits.played() * 24 / 100);
    assertThat(hits.forecast()).isGreaterThan(hits.popular() * 3 / 2);
  }

  @Test
  void a_tour_with_other_songs_is_learned_from_its_first_shows() {
    Bands band = Bands.changing(1);

    Hits hits = through(band, FIRST_FORECAST);
    Hits second = at(band, 21).plus(at(band, 22));

    assertThat(hits.forecast()).isGreaterThan(hits.lastAgain()).isGreaterThan(hits.popular());
    assertThat(second.forecast()).isGreaterThan(second.played() * 65 / 100);
  }

  @Test
  void a_new_album_is_foreseen_from_the_first_show_that_has_it() {
    Bands band = Bands.releasing(1);

    Hits hits = through(band, FIRST_FORECAST);
    Hits afterwards = at(band, 32).plus(at(band, 33)).plus(at(band, 34));

    assertThat(hits.forecast()).isGreaterThan(hits.lastAgain()).isGreaterThan(hits.popular());
    assertThat(afterwards.forecast()).isGreaterThan(afterwards.played() * 80 / 100);
  }

  private static Hits through(Bands band, int first) {
    Hits hits = new Hits(0, 0, 0, 0);
    for (int show = first; show < band.concerts().size(); show++) {
      hits = hits.plus(at(band, show));
    }
    return hits;
  }

  private static Hits at(Bands band, int show) {
    Repertoire before = band.before(show);
    Forecast forecast = SetlistForecast.forecast(before, band.occasion(show));
    Set<String> played = keys(band.concerts().get(show));
    List<String> popular =
        band.songs().stream()
            .sorted(comparing(Song::popularity).reversed())
            .limit(forecast.songs().size())
            .map(song -> SongTitle.key(song.title()))
            .toList();
    return new Hits(
        played.size(),
        hits(forecast.songs().stream().map(song -> song.song().key()).toList(), played),
        hits(popular, played),
        hits(keys(band.concerts().get(show - 1)), played));
  }

  private static Set<String> keys(Concert concert) {
    return concert.songs().stream().map(song -> SongTitle.key(song.title())).collect(toSet());
  }

  private static int hits(Collection<String> expected, Set<String> played) {
    return (int) expected.stream().filter(played::contains).count();
  }
}
