package io.backline.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class TrendingActivityTest {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

  private final TrendingActivity noon = TrendingActivity.NONE.with(NOON, Map.of("a", 64L));

  @ParameterizedTest
  @EnumSource
  void after_a_half_life_half_is_left_and_after_the_period_an_eighth(TrendingPeriod period) {
    assertThat(worth(noon, period)).isEqualTo(64);
    assertThat(worth(noon.at(NOON.plus(period.halfLife())), period)).isCloseTo(32, within(1e-5));
    assertThat(worth(noon.at(NOON.plus(period.halfLife().multipliedBy(3))), period))
        .isCloseTo(8, within(1e-5));
  }

  @Test
  void an_hour_that_was_added_is_not_added_again() {
    assertThat(noon.with(NOON, Map.of("a", 64L))).isSameAs(noon);
    assertThat(noon.with(NOON.minusSeconds(3_600), Map.of("a", 1L, "b", 1L))).isSameAs(noon);
  }

  @Test
  void hours_without_anything_need_not_be_added() {
    TrendingActivity seen = noon;
    for (int i = 1; i <= 8; i++) {
      seen = seen.at(hour(i));
    }
    assertThat(worth(seen, TrendingPeriod.DAY)).isCloseTo(32, within(1e-4));
  }

  @Test
  void what_comes_later_counts_in_full_beside_what_is_left() {
    TrendingActivity later = noon.with(hour(8), Map.of("a", 10L, "b", 3L));
    assertThat(worth(later, TrendingPeriod.DAY)).isCloseTo(42, within(1e-5));
    assertThat(later.artists().get("b")).isEqualTo(new DecayedActivity(3, 3, 3));
  }

  @Test
  void who_takes_a_follow_back_within_the_hour_leaves_nothing() {
    long points = new ActivityCounts(0, 5, 5, 0).points();
    assertThat(TrendingActivity.NONE.with(NOON, Map.of("a", points)).artists()).isEmpty();
  }

  @Test
  void a_thousand_who_unfollow_do_not_count_against_those_who_come_later() {
    long against = new ActivityCounts(0, 0, 1_000, 0).points();
    TrendingActivity seen =
        noon.with(hour(1), Map.of("a", against)).with(hour(2), Map.of("a", 10L));
    assertThat(seen.artists().get("a")).isEqualTo(new DecayedActivity(10, 10, 10));
  }

  @Test
  void what_is_worth_nothing_any_more_is_forgotten() {
    assertThat(noon.at(NOON.plus(Duration.ofDays(100))).artists()).containsOnlyKeys("a");
    assertThat(noon.at(NOON.plus(Duration.ofDays(200))).artists()).isEmpty();
  }

  @Test
  void each_type_is_worth_its_points() {
    assertThat(new ActivityCounts(1, 0, 0, 0).points()).isEqualTo(ActivityType.VIEW.points());
    assertThat(new ActivityCounts(0, 1, 0, 0).points()).isEqualTo(ActivityType.FOLLOW.points());
    assertThat(new ActivityCounts(0, 0, 1, 0).points()).isEqualTo(ActivityType.UNFOLLOW.points());
    assertThat(new ActivityCounts(0, 0, 0, 1).points()).isEqualTo(ActivityType.VOTE.points());
    assertThat(new ActivityCounts(1, 2, 3, 4).plus(new ActivityCounts(4, 3, 2, 1)))
        .isEqualTo(new ActivityCounts(5, 5, 5, 5))
        .returns(20L, ActivityCounts::all);
  }

  private static Instant hour(int after) {
    return NOON.plus(Duration.ofHours(after));
  }

  private static double worth(TrendingActivity activity, TrendingPeriod period) {
    return activity.artists().get("a").in(period);
  }
}
