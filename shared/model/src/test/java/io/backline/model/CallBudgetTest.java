package io.backline.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

final class CallBudgetTest {
  private static final Instant NOW = Instant.parse("2026-11-21T14:00:00Z");
  private static final CallLimits FIVE_A_SECOND = new CallLimits(5, Duration.ofSeconds(1), 100);

  private final CallBudget unused = CallBudget.unused("ticketmaster");

  @Test
  void a_whole_window_may_be_called_at_once() {
    assertThat(granted(unused.lease(FIVE_A_SECOND, 5, CallPriority.INTERACTIVE, NOW)).times())
        .containsExactly(NOW, NOW, NOW, NOW, NOW);
  }

  @Test
  void what_is_more_than_a_window_comes_when_the_window_has_passed() {
    CallLease.Granted lease =
        granted(unused.lease(FIVE_A_SECOND, 6, CallPriority.INTERACTIVE, NOW));
    assertThat(lease.times().getLast()).isBetween(NOW.plusMillis(1_000), NOW.plusMillis(1_100));
  }

  @Test
  void those_that_have_to_wait_go_one_by_one_and_no_further_apart_than_a_slot() {
    List<Instant> times =
        granted(unused.lease(FIVE_A_SECOND, 9, CallPriority.INTERACTIVE, NOW)).times();
    for (int i = 6; i < times.size(); i++) {
      assertThat(times.get(i)).isEqualTo(times.get(i - 1).plus(FIVE_A_SECOND.slack()));
    }
  }

  @Test
  void a_hundred_calls_that_queue_use_nine_tenths_of_the_rate_from_the_first_to_the_last() {
    CallBudget budget = unused;
    Instant last = NOW;
    int calls = 0;
    for (Instant now = NOW; calls < 100; now = now.plusMillis(37)) {
      CallLease lease = budget.lease(FIVE_A_SECOND, 1, CallPriority.INTERACTIVE, now);
      budget = lease.after();
      if (lease instanceof CallLease.Granted granted) {
        last = granted.times().getLast();
        calls++;
      }
    }
    assertThat(last).isBefore(NOW.plusMillis(20_500));
  }

  @Test
  void what_is_left_of_a_day_is_a_share_of_what_it_was_allowed_until_calls_drop_out() {
    assertThat(unused.shareLeft(NOW)).isEqualTo(1);
    CallBudget used =
        unused
            .lease(new CallLimits(30, Duration.ofSeconds(1), 40), 30, CallPriority.INTERACTIVE, NOW)
            .after();
    assertThat(used.shareLeft(NOW.plusSeconds(1))).isEqualTo(0.25);
    assertThat(used.shareLeft(NOW.plus(Duration.ofHours(25)))).isEqualTo(1);
  }

  @Test
  void nothing_is_left_of_a_day_while_the_provider_has_closed_for_hours() {
    CallBudget closed = unused.closed(NOW.plus(Duration.ofHours(5)));
    assertThat(closed.shareLeft(NOW)).isZero();
    assertThat(closed.shareLeft(NOW.plus(Duration.ofHours(5)))).isEqualTo(1);
    assertThat(unused.closed(NOW.plus(Duration.ofMinutes(10))).shareLeft(NOW)).isEqualTo(1);
  }

  @Test
  void nobody_is_given_a_permit_that_lies_far_ahead() {
    CallBudget full = granted(lease(unused, 40)).after();
    CallLease lease = full.lease(FIVE_A_SECOND, 1, CallPriority.INTERACTIVE, NOW);
    assertThat(lease).isInstanceOf(CallLease.Refused.class);
    assertThat(((CallLease.Refused) lease).until()).isAfter(NOW.plusSeconds(2));
  }

  @Test
  void a_provider_that_wants_to_be_left_alone_is() {
    CallBudget closed = unused.closed(NOW.plusSeconds(48_925)).closed(NOW.plusSeconds(5));
    CallLease.Refused refused =
        (CallLease.Refused) closed.lease(FIVE_A_SECOND, 1, CallPriority.INTERACTIVE, NOW);
    assertThat(refused.until()).isEqualTo(NOW.plusSeconds(48_925));
    assertThat(closed.lease(FIVE_A_SECOND, 1, CallPriority.INTERACTIVE, refused.until()))
        .isInstanceOf(CallLease.Granted.class);
  }

  @Test
  void a_provider_that_wants_to_be_left_alone_for_a_second_is_waited_for_like_a_permit() {
    Instant until = NOW.plusSeconds(1);
    assertThat(granted(lease(unused.closed(until), 6)).times())
        .containsExactly(until, until, until, until, until);
  }

  @Test
  void a_day_that_is_used_up_goes_on_when_its_oldest_hour_has_dropped_out() {
    CallLimits three = new CallLimits(5, Duration.ofSeconds(1), 3);
    CallLease.Granted all = granted(unused.lease(three, 5, CallPriority.INTERACTIVE, NOW));
    assertThat(all.times()).hasSize(3);
    Instant later = NOW.plus(Duration.ofHours(5));
    CallLease.Refused refused = refused(all.after(), three, CallPriority.INTERACTIVE, later);
    assertThat(refused.until()).isEqualTo(NOW.plus(Duration.ofHours(25)).plus(three.slack()));
    assertThat(refused.why()).isEqualTo("our calls for 24 hours are used up");
    CallBudget after =
        refused(refused.after(), three, CallPriority.INTERACTIVE, refused.until().minusMillis(1))
            .after();
    assertThat(after.lease(three, 1, CallPriority.INTERACTIVE, refused.until()))
        .isInstanceOf(CallLease.Granted.class);
  }

  @Test
  void calls_come_back_as_they_were_made_and_not_all_at_once() {
    CallBudget used = calls(calls(unused, 20, NOW), 80, NOW.plus(Duration.ofHours(20)));
    Instant back = NOW.plus(Duration.ofHours(25)).plusSeconds(1);
    assertThat(used.left(FIVE_A_SECOND, CallPriority.INTERACTIVE, back.minusSeconds(2))).isZero();
    assertThat(used.left(FIVE_A_SECOND, CallPriority.INTERACTIVE, back)).isEqualTo(20);
  }

  @Test
  void a_call_that_left_late_in_the_hour_after_its_own_holds_until_24_hours_after_that() {
    CallLimits one = new CallLimits(5, Duration.ofSeconds(1), 1);
    Instant last = NOW.minusMillis(10);
    // It may have left at 14:00:00.040.
    CallBudget used = granted(unused.lease(one, 1, CallPriority.INTERACTIVE, last)).after();
    Instant nextDay = NOW.plus(Duration.ofHours(24));
    assertThat(refused(used, one, CallPriority.INTERACTIVE, nextDay.plusMillis(30)).until())
        .isEqualTo(nextDay.plus(one.slack()));
  }

  @Test
  void background_work_is_told_when_it_may_go_on_and_not_when_fans_may() {
    CallBudget used = calls(calls(unused, 20, NOW), 80, NOW.plus(Duration.ofHours(2)));
    Instant now = NOW.plus(Duration.ofHours(3));
    assertThat(refused(used, FIVE_A_SECOND, CallPriority.INTERACTIVE, now).until())
        .isEqualTo(NOW.plus(Duration.ofHours(25)).plus(FIVE_A_SECOND.slack()));
    assertThat(refused(used, FIVE_A_SECOND, CallPriority.BACKGROUND, now).until())
        .isEqualTo(NOW.plus(Duration.ofHours(27)).plus(FIVE_A_SECOND.slack()));
  }

  @Test
  void who_has_no_part_of_a_day_at_all_asks_again_a_day_later() {
    CallLimits one = new CallLimits(5, Duration.ofSeconds(1), 1);
    assertThat(refused(unused, one, CallPriority.BACKGROUND, NOW).until())
        .isEqualTo(NOW.plus(Duration.ofHours(24)));
  }

  @Test
  void when_more_calls_come_is_said_once_none_is_left() {
    assertThat(unused.moreAt(NOW)).isNull();
    CallBudget some = calls(unused, 99, NOW);
    assertThat(some.moreAt(NOW.plusSeconds(60))).isNull();
    CallBudget none = calls(some, 1, NOW.plus(Duration.ofHours(2)));
    assertThat(none.moreAt(NOW.plus(Duration.ofHours(3))))
        .isEqualTo(NOW.plus(Duration.ofHours(25)));
    assertThat(none.moreAt(NOW.plus(Duration.ofHours(25)))).isNull();
  }

  @Test
  void background_work_leaves_a_part_of_the_day() {
    CallBudget used = unused;
    Instant now = NOW;
    for (int i = 0; i < 70; i++) {
      used = granted(used.lease(FIVE_A_SECOND, 1, CallPriority.BACKGROUND, now)).after();
      now = now.plusSeconds(1);
    }
    assertThat(used.lease(FIVE_A_SECOND, 1, CallPriority.BACKGROUND, now))
        .isInstanceOf(CallLease.Refused.class);
    assertThat(used.lease(FIVE_A_SECOND, 1, CallPriority.INTERACTIVE, now))
        .isInstanceOf(CallLease.Granted.class);
  }

  @Test
  void background_work_stands_back_while_somebody_has_to_wait() {
    CallBudget busy = granted(lease(unused, 6)).after();
    CallLease.Refused refused =
        (CallLease.Refused) busy.lease(FIVE_A_SECOND, 1, CallPriority.BACKGROUND, NOW);
    assertThat(refused.until()).isAfter(NOW);
    assertThat(refused.after().lease(FIVE_A_SECOND, 1, CallPriority.BACKGROUND, refused.until()))
        .isInstanceOf(CallLease.Granted.class);
  }

  @Test
  void what_no_window_reaches_any_more_is_forgotten() {
    CallBudget used = granted(lease(unused, 5)).after();
    assertThat(granted(used.lease(FIVE_A_SECOND, 1, CallPriority.INTERACTIVE, NOW.plusSeconds(9))))
        .extracting(lease -> lease.after().slots().size())
        .isEqualTo(1);
  }

  @Test
  void calls_that_need_not_wait_leave_room_for_one_that_left_late_at_the_other_end_of_the_window() {
    CallLimits two = new CallLimits(2, Duration.ofSeconds(1), 100);
    CallLease.Granted first = granted(unused.lease(two, 1, CallPriority.INTERACTIVE, NOW));
    CallLease next = first.after().lease(two, 2, CallPriority.INTERACTIVE, NOW.plusMillis(1_010));
    // The first may have left at 50 milliseconds: a window from there sees it and two more.
    assertThat(granted(next).times()).startsWith(NOW.plusMillis(1_010)).doesNotHaveDuplicates();
  }

  @Property
  void no_window_ever_sees_more_calls_than_its_limit_late_as_they_may_be(
      @ForAll @IntRange(min = 1, max = 12) int permits,
      @ForAll @Size(max = 60) List<@IntRange(min = 0, max = 700) Integer> gaps,
      @ForAll @IntRange(min = 1, max = 6) int wanted,
      @ForAll @Size(min = 1, max = 30) List<@IntRange(min = 0, max = 50) Integer> lateness) {
    CallLimits limits = new CallLimits(permits, Duration.ofSeconds(1), 100_000);
    CallBudget budget = unused;
    List<Instant> calls = new ArrayList<>();
    Instant now = NOW;
    for (int gap : gaps) {
      now = now.plusMillis(gap);
      CallLease lease = budget.lease(limits, wanted, CallPriority.INTERACTIVE, now);
      budget = lease.after();
      if (lease instanceof CallLease.Granted granted) {
        for (Instant time : granted.times()) {
          calls.add(time.plusMillis(lateness.get(calls.size() % lateness.size())));
        }
      }
    }
    for (Instant begin : calls) {
      Instant end = begin.plusSeconds(1);
      assertThat(calls.stream().filter(at -> !at.isBefore(begin) && at.isBefore(end)).count())
          .isLessThanOrEqualTo(permits);
    }
  }

  @Property
  void no_24_hours_ever_see_more_calls_than_they_are_allowed_late_as_they_may_be(
      @ForAll @IntRange(min = 1, max = 6) int perDay,
      @ForAll @Size(max = 30) List<@IntRange(min = 0, max = 25) Integer> hours,
      @ForAll @Size(min = 1, max = 30) List<@IntRange(min = -60, max = 60) Integer> offsets,
      @ForAll @IntRange(min = 1, max = 6) int wanted,
      @ForAll @Size(min = 1, max = 30) List<@IntRange(min = 0, max = 50) Integer> lateness) {
    CallLimits limits = new CallLimits(5, Duration.ofSeconds(1), perDay);
    CallBudget budget = unused;
    List<Instant> calls = new ArrayList<>();
    Instant hour = NOW;
    Instant now = NOW.minusSeconds(1);
    for (int i = 0; i < hours.size(); i++) {
      // About the full hours, where calls are counted in one and leave in another.
      hour = hour.plus(Duration.ofHours(hours.get(i)));
      Instant next = hour.plusMillis(offsets.get(i % offsets.size()));
      now = next.isAfter(now) ? next : now;
      CallLease lease = budget.lease(limits, wanted, CallPriority.INTERACTIVE, now);
      budget = lease.after();
      if (lease instanceof CallLease.Granted granted) {
        for (Instant time : granted.times()) {
          calls.add(time.plusMillis(lateness.get(calls.size() % lateness.size())));
        }
      }
    }
    assertThat(budget.hours()).hasSizeLessThanOrEqualTo(27);
    for (Instant begin : calls) {
      Instant end = begin.plus(Duration.ofHours(24));
      assertThat(calls.stream().filter(at -> !at.isBefore(begin) && at.isBefore(end)).count())
          .isLessThanOrEqualTo(perDay);
    }
  }

  @Property
  void a_queue_of_callers_uses_nine_tenths_of_the_rate(
      @ForAll @IntRange(min = 1, max = 30) int permits) {
    CallLimits limits = new CallLimits(permits, Duration.ofSeconds(1), 100_000);
    CallBudget budget = unused;
    int calls = 0;
    for (Instant now = NOW; now.isBefore(NOW.plusSeconds(60)); now = now.plusMillis(37)) {
      CallLease lease = budget.lease(limits, 3, CallPriority.INTERACTIVE, now);
      budget = lease.after();
      calls += lease instanceof CallLease.Granted granted ? granted.times().size() : 0;
    }
    assertThat(calls).isGreaterThanOrEqualTo(permits * 54);
  }

  /** So many calls from then on, within a few minutes. */
  private static CallBudget calls(CallBudget budget, int count, Instant from) {
    CallBudget used = budget;
    Instant now = from;
    for (int i = 0; i < count; i++) {
      used = granted(used.lease(FIVE_A_SECOND, 1, CallPriority.INTERACTIVE, now)).after();
      now = now.plusSeconds(1);
    }
    return used;
  }

  private static CallLease.Refused refused(
      CallBudget budget, CallLimits limits, CallPriority priority, Instant now) {
    CallLease lease = budget.lease(limits, 1, priority, now);
    assertThat(lease).isInstanceOf(CallLease.Refused.class);
    return (CallLease.Refused) lease;
  }

  private static CallLease lease(CallBudget budget, int wanted) {
    return budget.lease(FIVE_A_SECOND, wanted, CallPriority.INTERACTIVE, NOW);
  }

  private static CallLease.Granted granted(CallLease lease) {
    assertThat(lease).isInstanceOf(CallLease.Granted.class);
    return (CallLease.Granted) lease;
  }
}
