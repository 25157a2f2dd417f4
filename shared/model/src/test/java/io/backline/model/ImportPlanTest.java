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
        .isEqualTo(
            "planned 300 of 2,000; Spotify's budget allows 1,200 a day; the rest over 2 days");
  }

  @Test
  void a_limit_below_the_budgets_is_named_as_such() {
    assertThat(plan(wishes(2_000), List.of(PLENTY), 100).inWords())
        .isEqualTo("planned 100 of 2,000: its limit");
  }

  @Test
  void a_day_that_is_used_up_leaves_nothing() {
    Allowance spent = new Allowance("Spotify", 0, 700, 3);
    ImportPlan plan = plan(wishes(700), List.of(PLENTY, spent), 100);
    assertThat(plan.chosen()).isEmpty();
    assertThat(plan.inWords())
        .isEqualTo("planned 0 of 700; Spotify's budget allows 233 a day; the rest over 4 days");
  }

  @Test
  void each_run_has_its_part_of_a_day_as_far_as_it_is_left() {
    assertThat(planned(new Allowance("Spotify", 700, 700, 1))).isEqualTo(175);
    assertThat(planned(new Allowance("Spotify", 175, 700, 1))).isEqualTo(175);
    assertThat(planned(new Allowance("Spotify", 50, 700, 1))).isEqualTo(50);
  }

  @Test
  void a_day_that_bears_fewer_imports_than_it_has_runs_bears_one_a_run_as_long_as_any_is_left() {
    assertThat(planned(new Allowance("Spotify", 70, 70, 69))).isEqualTo(1);
    assertThat(planned(new Allowance("Spotify", 68, 70, 69))).isZero();
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
    Allowance spent = new Allowance("Spotify", 0, 700, 0);
    assertThat(plan(wishes(20), List.of(PLENTY, spent), 100).chosen()).hasSize(20);
  }

  @Test
  void a_budget_is_what_background_work_may_take_of_it_before_the_next_run() {
    CallLimits limits = new CallLimits(5, Duration.ofSeconds(1), 1_000);
    CallBudget used = fiveCalls(CallBudget.unused("spotify"), limits, NOW.minusSeconds(60));
    Allowance allowance = Allowance.of("Spotify", used, limits, 1, NOW);
    assertThat(allowance.left()).isEqualTo(695);
    assertThat(allowance.perDay()).isEqualTo(700);
  }

  @Test
  void calls_that_come_back_before_the_next_run_are_planned_with() {
    CallLimits limits = new CallLimits(5, Duration.ofSeconds(1), 1_000);
    CallBudget early =
        fiveCalls(CallBudget.unused("spotify"), limits, NOW.minus(Duration.ofHours(23)));
    CallBudget later = fiveCalls(early, limits, NOW.minus(Duration.ofHours(12)));
    assertThat(Allowance.of("Spotify", later, limits, 1, NOW).left()).isEqualTo(695);
  }

  @Test
  void a_provider_that_stays_closed_until_the_next_run_bears_nothing() {
    CallLimits limits = new CallLimits(5, Duration.ofSeconds(1), 1_000);
    CallBudget unused = CallBudget.unused("spotify");
    assertThat(Allowance.of("Spotify", unused.closed(NOW.plusSeconds(60)), limits, 1, NOW).left())
        .isEqualTo(700);
    CallBudget closed = unused.closed(NOW.plus(SIX_HOURS).plusSeconds(1));
    assertThat(Allowance.of("Spotify", closed, limits, 1, NOW).left()).isZero();
  }

  private static CallBudget fiveCalls(CallBudget budget, CallLimits limits, Instant at) {
    return ((CallLease.Granted) budget.lease(limits, 5, CallPriority.INTERACTIVE, at)).after();
  }

  private static int planned(Allowance allowance) {
    return plan(wishes(2_000), List.of(allowance), 10_000).chosen().size();
  }

  private static ImportPlan plan(List<Wish> wishes, List<Allowance> allowances, int limit) {
    return ImportPlan.of(wishes, allowances, limit, SIX_HOURS);
  }

  private static Allowance allowance(String provider, int left, double calls) {
    return new Allowance(provider, left, 4 * left, calls);
  }

  private static List<Wish> wishes(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> new Wish("K" + i, null, NOW.minusSeconds(i)))
        .toList();
  }
}
