package io.backline.bench.setlists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.backline.model.setlist.Concert;
import io.backline.model.setlist.ConcertVenue;
import io.backline.model.setlist.PlayedSong;
import io.backline.model.setlist.SongPart;
import io.backline.samples.SampleKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WalkForwardTest {
  private static final LocalDate DAY = LocalDate.of(2026, 5, 1);
  private static final Path RECORDED =
      Path.of(
          System.getProperty("backline.root", "../.."),
          "../shared/fixtures/setlistfm/artist_setlists_phish_p1.json");

  @Test
  void every_show_but_the_first_is_forecast_from_those_before_it() {
    PlayedHistory history =
        new PlayedHistory(
            "Anybody",
            List.of(
                concert(0, "A", "B", "C", "D"),
                concert(1, "A", "B", "C", "D"),
                concert(2),
                concert(3, "A", "B", "E", "F")),
            List.of());

    HitRates rates = WalkForward.through(history);

    assertThat(rates.shows()).isEqualTo(2);
    assertThat(rates.ours()).isEqualTo(0.75);
    assertThat(rates.of(Rule.LAST_AGAIN)).isEqualTo(0.75);
    assertThat(rates.of(Rule.POPULAR)).isZero();
    assertThat(rates.bins().stream().mapToInt(HitRates.Bin::songs).sum()).isEqualTo(8);
  }

  @Test
  void rates_of_two_histories_are_the_mean_over_all_their_shows() {
    HitRates rates =
        WalkForward.through(
            new PlayedHistory("One", List.of(concert(0, "A"), concert(1, "A")), List.of()));

    rates.add(
        WalkForward.through(
            new PlayedHistory(
                "Two", List.of(concert(0, "A"), concert(1, "B"), concert(2, "C")), List.of())));

    assertThat(rates.shows()).isEqualTo(3);
    assertThat(rates.ours()).isCloseTo(1 / 3.0, within(0.001));
  }

  @ParameterizedTest
  @EnumSource(names = {"BUSY", "PROLIFIC", "RESIDENCY"})
  void sample_artists_are_foreseen_better_than_by_popularity_or_the_last_setlist(SampleKind kind) {
    PlayedHistory history =
        SampleHistories.of(1, DAY).stream()
            .filter(one -> one.artist().equals(kind.name()))
            .findFirst()
            .orElseThrow();

    HitRates rates = WalkForward.through(history);

    assertThat(rates.shows()).isGreaterThan(100);
    assertThat(rates.ours())
        .isGreaterThan(rates.of(Rule.POPULAR))
        .isGreaterThan(rates.of(Rule.LAST_AGAIN));
  }

  @Test
  void the_recorded_page_is_foreseen_better_than_by_any_simple_rule() throws IOException {
    assumeTrue(Files.exists(RECORDED), () -> "no recorded page at " + RECORDED.normalize());

    HitRates rates = WalkForward.through(RecordedPage.read(RECORDED));

    assertThat(rates.shows()).isEqualTo(19);
    assertThat(rates.ours())
        .isGreaterThan(2 * rates.of(Rule.LAST_AGAIN))
        .isGreaterThan(2 * rates.of(Rule.MOST_PLAYED));
  }

  private static Concert concert(int day, String... titles) {
    String id = "concert " + day;
    List<PlayedSong> songs =
        Stream.of(titles)
            .map(
                title ->
                    new PlayedSong(
                        title, null, null, null, null, false, List.of(new SongPart(title, null))))
            .toList();
    ConcertVenue venue = new ConcertVenue(null, null, null, null, null, null, null);
    return new Concert(id, id, null, id, DAY.plusDays(day), null, venue, songs, null);
  }
}
