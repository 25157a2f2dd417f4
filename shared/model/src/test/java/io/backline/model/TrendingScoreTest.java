package io.backline.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TrendingScoreTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-21");

  @ParameterizedTest
  @CsvSource({"0, 0", "1, 10", "3, 20", "7, 30", "1023, 100"})
  void each_doubling_of_activity_is_worth_ten(double activity, double score) {
    assertThat(score(new RosterEntry("a", null, null), activity)).isEqualTo(score);
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "50, 10", "100, 20"})
  void the_most_popular_have_as_much_as_two_doublings(int popularity, double score) {
    assertThat(score(new RosterEntry("a", popularity, null), 0)).isEqualTo(score);
  }

  @ParameterizedTest
  @CsvSource({"-1, 0", "0, 10", "14, 5", "28, 2.5", "700, 0"})
  void a_show_is_worth_the_more_the_sooner_it_is(int days, double score) {
    assertThat(score(new RosterEntry("a", null, TODAY.plusDays(days)), 0)).isEqualTo(score);
  }

  @Test
  void all_three_add_up() {
    assertThat(score(new RosterEntry("a", 50, TODAY.plusDays(14)), 7)).isEqualTo(45);
  }

  @Test
  void the_best_come_first_equals_by_id_and_who_has_nothing_not_at_all() {
    List<RosterEntry> artists =
        List.of(
            new RosterEntry("quiet", null, null),
            new RosterEntry("c", 10, null),
            new RosterEntry("b", null, null),
            new RosterEntry("a", 10, null));
    Map<String, DecayedActivity> activity =
        Map.of(
            "b", new DecayedActivity(3, 1, 1),
            "quiet", DecayedActivity.NONE,
            "not in the roster", new DecayedActivity(99, 99, 99));
    assertThat(TrendingScore.best(artists, activity, TrendingPeriod.DAY, TODAY, 9))
        .containsExactly(
            new TrendingScore("b", 20), new TrendingScore("a", 2), new TrendingScore("c", 2));
    assertThat(TrendingScore.best(artists, activity, TrendingPeriod.WEEK, TODAY, 2))
        .containsExactly(new TrendingScore("b", 10), new TrendingScore("a", 2));
  }

  private static double score(RosterEntry artist, double activity) {
    return TrendingScore.of(artist, activity, TODAY).score();
  }
}
