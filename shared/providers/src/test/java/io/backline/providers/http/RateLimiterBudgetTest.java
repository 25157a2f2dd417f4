package io.backline.providers.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.backline.providers.Provider;
import io.backline.providers.TestTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RateLimiterBudgetTest {

  private final TestTime time = new TestTime();

  @Test
  void a_free_permit_is_had_at_once() {
    assertThat(budget(1, Duration.ofHours(1)).take(Provider.SPOTIFY)).isEmpty();
    assertThat(time.pauses()).isEmpty();
  }

  @Test
  void a_permit_that_is_near_is_waited_for() {
    RateLimiterBudget budget = budget(1, Duration.ofSeconds(2));
    budget.take(Provider.SPOTIFY);

    assertThat(budget.take(Provider.SPOTIFY)).isEmpty();
    assertThat(time.pauses()).hasSize(1);
  }

  @Test
  void a_permit_that_is_far_is_told_and_not_waited_for() {
    RateLimiterBudget budget = budget(1, Duration.ofHours(1));
    budget.take(Provider.SPOTIFY);

    assertThat(budget.take(Provider.SPOTIFY))
        .hasValueSatisfying(
            until ->
                assertThat(until)
                    .isBetween(
                        TestTime.START.plus(RateLimiterBudget.LONGEST_WAIT),
                        TestTime.START.plus(Duration.ofHours(1))));
    assertThat(time.pauses()).isEmpty();
  }

  @Test
  void no_stretch_of_a_period_holds_more_calls_than_the_rate() {
    RateLimiterBudget budget = budget(3, Duration.ofSeconds(3));
    List<Instant> calls = new ArrayList<>();
    while (calls.size() < 50) {
      if (budget.take(Provider.MUSICBRAINZ).isEmpty()) {
        calls.add(time.instant());
      }
      time.advance(Duration.ofMillis(calls.size() * 37L % 800));
    }
    for (int i = 3; i < calls.size(); i++) {
      assertThat(Duration.between(calls.get(i - 3), calls.get(i)))
          .isGreaterThanOrEqualTo(Duration.ofSeconds(3));
    }
  }

  @Test
  void a_burst_is_had_at_once_after_a_pause() {
    RateLimiterBudget budget = budget(3, Duration.ofSeconds(3));
    for (int i = 0; i < 3; i++) {
      assertThat(budget.take(Provider.MUSICBRAINZ)).isEmpty();
    }
    assertThat(time.pauses()).isEmpty();
    assertThat(budget.take(Provider.MUSICBRAINZ)).isPresent();
    time.advance(Duration.ofSeconds(3));
    assertThat(budget.take(Provider.MUSICBRAINZ)).isEmpty();
    assertThat(time.pauses()).isEmpty();
  }

  @Test
  void providers_do_not_share_permits() {
    RateLimiterBudget budget = budget(1, Duration.ofHours(1));
    budget.take(Provider.SPOTIFY);

    assertThat(budget.take(Provider.MUSICBRAINZ)).isEmpty();
  }

  @Test
  void a_provider_without_a_rate_is_not_limited() {
    RateLimiterBudget budget = budget(1, Duration.ofHours(1));
    budget.take(Provider.TICKETMASTER);

    assertThat(budget.take(Provider.TICKETMASTER)).isEmpty();
  }

  private RateLimiterBudget budget(int permits, Duration period) {
    Rate rate = new Rate(permits, period);
    return RateLimiterBudget.create(
        Map.of(Provider.SPOTIFY, rate, Provider.MUSICBRAINZ, rate), time, time);
  }
}
