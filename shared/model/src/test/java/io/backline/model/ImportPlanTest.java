package io.backline.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ImportPlanTest {
  private static final Instant NOW = Instant.parse("2026-11-21T14:00:00Z");
  private static final Duration SIX_HOURS = Duration.ofHours(6);
  private static final Allowance PLENTY = allowance("Ticketmaster", 3_500, 2);

  @Test
  void where_the_budgets_bear_all_of_them_all_are_planned() {
    ImportPlan plan = plan(wishes(20), List.of(PLENTY), 100);
    assertThat(plan.chosen()).hasSize(20);
    assertThat(plan.left()).isZero();
    assertThat(plan.inWords()).isEqualTo("planned all 20");
  }

  @Test
  void the_scarcest_budget_says_how_many_and_the_words_say_which_it_is() {
    ImportPlan plan = plan(wishes(2_000), List.of(PLENTY, allowance("Spotify", 900, 3)), 10_000);
    assertThat(plan.chosen()).hasSize(300);
    assertThat(plan.inWords())
        .isEqualTo("planned 300 of 2,000; Spotify's budget allows 300 a day; the rest over 6 days");
  }

  @Test
  void a_limit_below_the_budgets_is_named_as_such() {
    assertThat(plan(wishes(2_000), List.of(PLENTY), 100).inWords())
        .isEqualTo("planned 100 of 2,000: its limit");
  }

  @Test
  void a_day_that_is_used_up_leaves_nothing() {
    Allowance spent = new Allowance("Spotify", 0, 700, 3, NOW.plusSeconds(60));
    ImportPlan plan = plan(wishes(700), List.of(PLENTY, spent), 100);
    assertThat(plan.chosen()).isEmpty();
    assertThat(plan.inWords())
        .isEqualTo("planned 0 of 700; Spotify's budget allows 233 a day; the rest over 4 days");
  }

  @Test
  void what_is_left_is_shared_with_the_runs_that_come_before_the_day_is_over() {
    Allowance fresh = new Allowance("Spotify", 700, 700, 1, NOW.plus(Duration.ofHours(24)));
    assertThat(plan(wishes(2_000), List.of(fresh), 10_000).chosen()).hasSize(175);
    Allowance late = new Allowance("Spotify", 175, 700, 1, NOW.plus(Duration.ofHours(5)));
    assertThat(plan(wishes(2_000), List.of(late), 10_000).chosen()).hasSize(175);
  }

  @Test
  void the_most_wanted_come_first_and_every_fourth_is_who_is_due_for_longest() {
    List<Wish> wishes = new ArrayList<>();
    IntStream.range(0, 10).forEach(i -> wishes.add(new Wish("ranked-" + i, i + 1, NOW)));
    IntStream.range(0, 10)
        .forEach(i -> wishes.add(new Wish("old-" + i, null, NOW.minusSeconds(1_000 - i))));
    assertThat(plan(wishes, List.of(allowance("Spotify", 8, 1)), 100).chosen())
        .containsExactly(
            "ranked-0",
            "ranked-1",
            "ranked-2",
            "old-0",
            "ranked-3",
            "ranked-4",
            "ranked-5",
            "old-1");
  }

  @Test
  void who_is_wished_for_twice_is_planned_once() {
    Wish wish = new Wish("K1", null, NOW);
    assertThat(plan(List.of(wish, wish), List.of(PLENTY), 100).chosen()).containsExactly("K1");
  }

  @Test
  void a_provider_that_is_not_asked_forbids_nothing() {
    Allowance spent = new Allowance("Spotify", 0, 700, 0, NOW.plusSeconds(60));
    assertThat(plan(wishes(20), List.of(PLENTY, spent), 100).chosen()).hasSize(20);
  }

  @Test
  void a_budget_is_what_background_work_may_take_of_it_today() {
    CallLimits limits = new CallLimits(5, Duration.ofSeconds(1), 1_000);
    CallBudget yesterday =
        ((CallLease.Granted)
                CallBudget.unused("spotify")
                    .lease(limits, 5, CallPriority.INTERACTIVE, NOW.minus(Duration.ofHours(30))))
            .after();
    assertThat(Allowance.of("Spotify", yesterday, limits, 1, NOW).left()).isEqualTo(700);
    CallBudget today =
        ((CallLease.Granted)
                yesterday.lease(limits, 5, CallPriority.INTERACTIVE, NOW.minusSeconds(60)))
            .after();
    Allowance allowance = Allowance.of("Spotify", today, limits, 1, NOW);
    assertThat(allowance.left()).isEqualTo(695);
    assertThat(allowance.perDay()).isEqualTo(700);
    assertThat(allowance.newDayAt()).isEqualTo(NOW.minusSeconds(60).plus(Duration.ofHours(24)));
    CallBudget closed = today.closed(NOW.plusSeconds(60));
    assertThat(Allowance.of("Spotify", closed, limits, 1, NOW).left()).isZero();
  }

  private static ImportPlan plan(List<Wish> wishes, List<Allowance> allowances, int limit) {
    return ImportPlan.of(wishes, allowances, limit, SIX_HOURS, NOW);
  }

  private static Allowance allowance(String provider, int left, double calls) {
    return new Allowance(provider, left, left, calls, NOW.plus(SIX_HOURS));
  }

  private static List<Wish> wishes(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> new Wish("K" + i, null, NOW.minusSeconds(i)))
        .toList();
  }
}
